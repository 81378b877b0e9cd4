import base64
import binascii
import hashlib
import hmac

TOLERANCE = 5 * 60


def is_genuine(secret: str, id: str | None, timestamp: str | None, signatures: str | None, body: bytes, now: float) -> bool:
    """Whether a webhook comes from the hub: give the body as the bytes that came, before anything reads them as JSON."""
    key = base64.b64decode(secret.removeprefix("whsec_"), validate=True)
    if not key:
        raise ValueError("The secret is empty.")
    if not id or not signatures or not timestamp or not (timestamp.isascii() and timestamp.isdigit()):
        return False
    if abs(now - int(timestamp)) > TOLERANCE:
        return False
    expected = hmac.new(key, f"{id}.{timestamp}.".encode() + body, hashlib.sha256).digest()
    # Several, while a secret is being rotated: one that fits is enough.
    return any(_fits(signature[3:], expected) for signature in signatures.split(" ") if signature.startswith("v1,"))


def _fits(signature: str, expected: bytes) -> bool:
    try:
        return hmac.compare_digest(base64.b64decode(signature, validate=True), expected)
    except (binascii.Error, ValueError):
        return False
