using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace SkillsHub.Portal.Tests.Pages.Funding;

/// <summary>What Partnership answers of an agreement's money, and what it was sent last.</summary>
internal sealed class FundingAnswers
{
    public const string Ville = "ville";
    public const string ExpenseId = "0199c000-0000-7000-8000-00000000000e";
    public const string StepId = "0199c000-0000-7000-8000-00000000000d";
    public const string VoucherId = "0199c000-0000-7000-8000-0000000000b7";
    public const string ContributionId = "0199c000-0000-7000-8000-00000000000c";
    public static readonly Guid Id = Guid.Parse("0199c000-0000-7000-8000-000000000003");
    public static readonly string Folder = $"/agreements/{Id}/funding";

    public string? InForceFrom { get; init; } = "2025-09-01";

    public string? Origin { get; init; }

    /// <summary>Status and problem of the answer to every change; null when it is accepted.</summary>
    public (int Status, object Problem)? Refusal { get; init; }

    /// <summary>Paths whose last word cannot be read.</summary>
    public string? Absent { get; init; }

    /// <summary>What open data says of grant 1.</summary>
    public object? Disclosure { get; init; }

    public IReadOnlyList<object> Grants { get; init; } = [FundingThings.Grant];

    public string? Method { get; private set; }

    public string? Path { get; private set; }

    public string? Condition { get; private set; }

    public string? Key { get; private set; }

    public string Body { get; private set; } = "";

    public async Task AnswerAsync(HttpContext context)
    {
        context.Response.Headers.ETag = "\"7\"";
        var path = context.Request.Path.Value!;
        var last = path[(path.LastIndexOf('/') + 1)..];
        if (HttpMethods.IsGet(context.Request.Method))
        {
            if (last == Absent)
                context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            else if (last is "export" or "scdl")
                await WriteFileAsync(context);
            else
                await context.Response.WriteAsJsonAsync(Read(path, last, context.Request.Query));
            return;
        }

        using var body = new StreamReader(context.Request.Body);
        Body = await body.ReadToEndAsync(TestContext.Current.CancellationToken);
        (Method, Path, Condition, Key) = (context.Request.Method, path, context.Request.Headers.IfMatch.ToString(), context.Request.Headers["Idempotency-Key"].ToString());
        context.Response.StatusCode = Refusal?.Status ?? StatusCodes.Status201Created;
        await context.Response.WriteAsJsonAsync(Refusal?.Problem ?? Made(last), options: null, Refusal is null ? "application/json" : "application/problem+json");
    }

    public JsonNode? Sent => Body.Length == 0 ? null : JsonNode.Parse(Body);

    private static Task WriteFileAsync(HttpContext context)
    {
        context.Response.ContentType = "text/csv";
        context.Response.Headers.ContentDisposition = "attachment; filename=depenses.csv";
        return context.Response.WriteAsync("date;montant\r\n");
    }

    private static object Made(string last) => last switch
    {
        "grants" => new { number = 3 },
        "import" => new { imported = 2, amount = 45.5m },
        "in-kind" => FundingThings.Contribution,
        _ => FundingThings.Expense,
    };

    private object Read(string path, string last, IQueryCollection query) => last switch
    {
        "plan" => FundingThings.Plan(Origin),
        "grants" => new { items = Grants },
        "1" => new { grant = Grants[0], steps = FundingThings.Steps, disclosure = Disclosure },
        "expenses" => new { items = new[] { FundingThings.Expense, FundingThings.Shared } },
        ExpenseId => FundingThings.Expense,
        "statement" => FundingThings.Statement(query["after"].ToString()),
        "budget" => FundingThings.Budget(query["by"].ToString()),
        "in-kind" => new { items = new[] { FundingThings.Contribution } },
        ContributionId => FundingThings.Contribution,
        "missing" => new { items = new[] { new { grant = 1, funder = Ville, missing = new[] { "idAttribuant", "objet" } } } },
        "disclosure" => new { beneficiary = new { name = "Cnam en Grand Est", siret = "13002526500013" }, funders = new[] { new { funder = Ville, siret = "21520448000018" } } },
        "agreements" => new { items = new[] { Summary } },
        "due" => new { items = Array.Empty<object>() },
        _ when path.EndsWith($"/agreements/{Id}", StringComparison.Ordinal) => FundingThings.Agreement(Id, InForceFrom),
        _ => new { items = Array.Empty<object>(), parties = Array.Empty<object>(), articles = Array.Empty<string>() },
    };

    private object Summary => new { id = Id, title = "Contrat", state = InForceFrom is null ? "draft" : "inForce", inForceFrom = InForceFrom };
}
