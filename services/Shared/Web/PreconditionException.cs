using Microsoft.AspNetCore.Http;

namespace SkillsHub.Web;

/// <summary>A conditional request whose condition is missing or does not hold (RFC 6585 §3, RFC 9110 §13).</summary>
public sealed class PreconditionException : Exception
{
    private PreconditionException(int status, string code, string message)
        : base(message) => (Status, Code) = (status, code);

    /// <summary>428 or 412.</summary>
    public int Status { get; }

    /// <summary>Stable code of the rule.</summary>
    public string Code { get; }

    /// <summary>The request needs <c>If-Match</c>.</summary>
    /// <returns>The exception for 428.</returns>
    public static PreconditionException Required() => new(
        StatusCodes.Status428PreconditionRequired,
        "precondition.required",
        "Send If-Match with the ETag that you read, so that nobody's change is overwritten.");

    /// <summary>The thing has changed since it was read.</summary>
    /// <returns>The exception for 412.</returns>
    public static PreconditionException Failed() => new(
        StatusCodes.Status412PreconditionFailed,
        "precondition.failed",
        "It has changed since you read it. Read it again, then repeat your change.");
}
