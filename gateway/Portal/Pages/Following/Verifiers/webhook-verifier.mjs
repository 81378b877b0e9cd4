// JavaScript with types in its comments: TypeScript reads it as it is (checkJs).
import { createHmac, timingSafeEqual } from "node:crypto";

const TOLERANCE = 5 * 60;

/**
 * Whether a webhook comes from the hub: give the body as the bytes that came, before anything reads them as JSON.
 * @param {string} secret
 * @param {string | undefined} id
 * @param {string | undefined} timestamp
 * @param {string | undefined} signatures
 * @param {Uint8Array} body
 * @param {number} now seconds since 1970, Date.now() / 1000
 * @returns {boolean}
 */
export function isGenuine(secret, id, timestamp, signatures, body, now) {
  const key = Buffer.from(secret.replace(/^whsec_/, ""), "base64");
  if (key.length === 0) throw new Error("The secret is empty.");
  if (!id || !signatures || !timestamp || !/^[0-9]+$/.test(timestamp)) return false;
  if (Math.abs(now - Number(timestamp)) > TOLERANCE) return false;
  const expected = createHmac("sha256", key).update(`${id}.${timestamp}.`).update(body).digest();
  // Several, while a secret is being rotated: one that fits is enough.
  return signatures.split(" ").some((signature) => {
    const given = Buffer.from(signature.slice(3), "base64");
    return signature.startsWith("v1,") && given.length === expected.length && timingSafeEqual(given, expected);
  });
}
