using System.Reflection;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using SkillsHub.Domain;

namespace SkillsHub.Web;

/// <summary>
/// The name that a client gives to one act, so that sending it again does it once (<c>Idempotency-Key</c>,
/// draft-ietf-httpapi-idempotency-key-header).
/// </summary>
/// <param name="Value">What the client sent; empty when it sent none.</param>
/// <param name="Fingerprint">SHA-256 of what is asked for under it.</param>
public sealed record IdempotencyKey(string Value, string Fingerprint)
{
    private const string Header = "Idempotency-Key";
    private const int MaxLength = 200;

    /// <summary>Why it cannot be used; null when it can.</summary>
    public Error? Refusal =>
        Value.Length == 0 ? new IdempotencyKeyRequired()
        : Value.Length > MaxLength || Value.Any(character => character is < '!' or > '~') ? new IdempotencyKeyMalformed(MaxLength)
        : null;

    /// <summary>Reads the header and hashes a JSON body; called by the framework, before the body is read.</summary>
    /// <param name="context">The request.</param>
    /// <param name="parameter">Unused.</param>
    /// <returns>The key.</returns>
    public static async ValueTask<IdempotencyKey?> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        ArgumentNullException.ThrowIfNull(context);
        var value = context.Request.Headers[Header].ToString().Trim().Trim('"');
        if (!context.Request.HasJsonContentType())
            return new IdempotencyKey(value, string.Empty);
        context.Request.EnableBuffering();
        var hash = await SHA256.HashDataAsync(context.Request.Body, context.RequestAborted);
        context.Request.Body.Position = 0;
        return new IdempotencyKey(value, Convert.ToHexStringLower(hash));
    }

    /// <summary>The key of a request whose body is a file: a form around it differs each time.</summary>
    /// <param name="content">The file.</param>
    /// <returns>The key with the file's fingerprint.</returns>
    public IdempotencyKey For(ReadOnlySpan<byte> content) => this with { Fingerprint = Convert.ToHexStringLower(SHA256.HashData(content)) };
}
