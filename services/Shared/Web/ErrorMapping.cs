using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using SkillsHub.Domain;

namespace SkillsHub.Web;

/// <summary>The one place where an expected failure becomes an HTTP answer (RFC 9457).</summary>
public static class ErrorMapping
{
    /// <summary>Turns a refusal into its problem document.</summary>
    /// <param name="error">The refusal.</param>
    /// <returns>The answer, with <c>code</c>, the field at fault and the error's facts; <c>traceId</c> is added for every problem.</returns>
    public static ProblemHttpResult ToProblem(this Error error)
    {
        var problem = new ProblemDetails { Status = StatusOf(error.Kind), Detail = error.Detail };
        problem.Extensions["code"] = error.Code;
        if (error.Field is { } field)
            problem.Extensions["errors"] = new[] { new FieldError(field, error.Code, error.Detail) };
        foreach (var (name, value) in error.Facts)
            problem.Extensions[name] = value;
        return TypedResults.Problem(problem);
    }

    private static int StatusOf(ErrorKind kind) => kind switch
    {
        ErrorKind.Invalid => StatusCodes.Status400BadRequest,
        ErrorKind.NotFound => StatusCodes.Status404NotFound,
        ErrorKind.Gone => StatusCodes.Status410Gone,
        ErrorKind.Conflict => StatusCodes.Status409Conflict,
        ErrorKind.Forbidden => StatusCodes.Status403Forbidden,
        ErrorKind.TooLarge => StatusCodes.Status413PayloadTooLarge,
        ErrorKind.UnsupportedContent => StatusCodes.Status415UnsupportedMediaType,
        ErrorKind.Unprocessable => StatusCodes.Status422UnprocessableEntity,
        ErrorKind.TooMany => StatusCodes.Status429TooManyRequests,
        _ => throw new InvalidOperationException($"No status for {kind}."),
    };
}
