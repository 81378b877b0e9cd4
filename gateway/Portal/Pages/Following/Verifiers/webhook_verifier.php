<?php
const WEBHOOK_TOLERANCE = 5 * 60;

/** Whether a webhook comes from the hub: give the body as it came, file_get_contents('php://input'), before anything reads it as JSON. */
function is_genuine(string $secret, ?string $id, ?string $timestamp, ?string $signatures, string $body, int $now): bool
{
    $key = base64_decode(str_starts_with($secret, 'whsec_') ? substr($secret, 6) : $secret, true);
    if ($key === false || $key === '') {
        throw new InvalidArgumentException('The secret is empty.');
    }
    if (!$id || !$signatures || !$timestamp || !ctype_digit($timestamp)) {
        return false;
    }
    if (abs($now - (int) $timestamp) > WEBHOOK_TOLERANCE) {
        return false;
    }
    $expected = 'v1,' . base64_encode(hash_hmac('sha256', "$id.$timestamp.$body", $key, true));
    // Several, while a secret is being rotated: one that fits is enough.
    foreach (explode(' ', $signatures) as $signature) {
        if (hash_equals($expected, $signature)) {
            return true;
        }
    }
    return false;
}
