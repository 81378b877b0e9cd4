using SkillsHub.Domain;

namespace SkillsHub.Web;

/// <summary>The act needs a name, so that it cannot happen twice.</summary>
public sealed record IdempotencyKeyRequired() : Error(
    ErrorKind.Invalid, "idempotency.key-required", "Send Idempotency-Key, a text of your own for this act, so that sending it again does it once.");

/// <summary>The key is not one.</summary>
/// <param name="MaxLength">The most characters that it may have.</param>
public sealed record IdempotencyKeyMalformed(int MaxLength) : Error(
    ErrorKind.Invalid, "idempotency.key-malformed", $"Idempotency-Key has at most {MaxLength} visible ASCII characters.");

/// <summary>The key named another act before.</summary>
public sealed record IdempotencyKeyReused() : Error(
    ErrorKind.Unprocessable, "idempotency.other-request", "This Idempotency-Key went with another request before: give a new act a new key.");
