using System.Globalization;
using SkillsHub.Portal.Api;
using SkillsHub.Portal.Api.Agreements;
using SkillsHub.Portal.Api.Amendments;
using SkillsHub.Portal.Components.Forms;
using SkillsHub.Web;
using static SkillsHub.Portal.Language.Words;

namespace SkillsHub.Portal.Pages.Amendments;

/// <summary>An amendment from the fields of its form, which are named as the service names them.</summary>
internal static class AmendmentForm
{
    public static readonly FormRows Changed = new("changes.changeCommitments", "number", "text", "kind", "dueOn", "everyMonths");
    public static readonly FormRows Added = new("changes.addCommitments", "text", "party", "article", "kind", "dueOn", "everyMonths");
    public static readonly FormRows Ended = new("changes.endCommitments", "number");
    public static readonly FormRows Joining = new("changes.join", "slug", "name");
    public static readonly FormRows Leaving = new("changes.leave", "slug");
    public static readonly FormRows Articles = new("changes.articles", "number", "text");
    public static readonly FormRows FundingChanged = new("changes.changeFunding", ["number", .. LineRows.Names]);
    public static readonly FormRows FundingAdded = new("changes.addFunding", LineRows.Names);
    public static readonly FormRows FundingEnded = new("changes.endFunding", "number");
    public static readonly string[] Lengths = ["duration", "renewalDuration", "renewalNotice", "terminationNotice"];
    public static readonly string[] Figures = ["originals", "meetingsPerYear", "reportsPerYear"];

    public static string Term(string name) => $"changes.terms.{name}";

    public static Problem? Unreadable(FormInput input) => FieldErrors.Together(
        FieldErrors.Unreadable(input, name => input.Number(name) is not null, [.. Lengths.Select(name => Term($"{name}.count")), Term("originals")]),
        FieldErrors.Unreadable(input, name => input.Rate(name) is not null, Term("meetingsPerYear"), Term("reportsPerYear")),
        Changed.Unreadable(input, "number", text => FormInput.Whole(text) is not null),
        Changed.Refused(input, Unscheduled),
        Added.Refused(input, Unscheduled),
        FundingChanged.Unreadable(input, "number", text => FormInput.Whole(text) is not null),
        FundingChanged.Refused(input, LineRows.Unreadable),
        FundingAdded.Refused(input, LineRows.Unreadable));

    public static object Read(FormInput input) => new
    {
        id = input["id"],
        title = input["title"] ?? "",
        reason = input["reason"] ?? "",
        effectiveOn = input["effectiveOn"],
        decision = input.Number("decision"),
        changes = new
        {
            terms = Terms(input),
            changeCommitments = Rows(Changed, input, row => new { number = FormInput.Whole(row["number"]), text = row["text"], schedule = Schedule(row) }),
            addCommitments = Rows(Added, input, row => new { text = row["text"] ?? "", party = row["party"], article = row["article"], schedule = Schedule(row) }),
            endCommitments = Rows(Ended, input, row => (object?)FormInput.Whole(row["number"])),
            changeFunding = Rows(FundingChanged, input, LineRows.Read),
            addFunding = Rows(FundingAdded, input, LineRows.Read),
            endFunding = Rows(FundingEnded, input, row => (object?)FormInput.Whole(row["number"])),
            join = Rows(Joining, input, row => new { slug = row["slug"] ?? "", name = row["name"] ?? "" }),
            leave = Rows(Leaving, input, row => row["slug"]),
            closeFindings = input.All("closeFindings").Select(FormInput.Whole).OfType<int>().ToList() is { Count: > 0 } findings ? findings : null,
            articles = Rows(Articles, input, row => new { number = row["number"] ?? "", text = Verbatim(row["text"]) }),
        },
    };

    /// <summary>The same refusal with each field as the form names it: what is wrong with a length stands beside its number.</summary>
    public static Problem? Placed(Problem? refusal) => refusal is null ? null : refusal with { Errors = [.. refusal.Fields.Select(error => error with { Field = Place(error.Field) })] };

    /// <summary>What the fields of a refusal are called, with the row in which they stand.</summary>
    public static IReadOnlyDictionary<string, string> LabelsOf(Problem? refusal)
    {
        var labels = new Dictionary<string, string>(AmendmentWords.Fields, StringComparer.Ordinal);
        foreach (var field in (refusal?.Fields ?? []).Select(error => error.Field))
            labels.TryAdd(field, LabelOf(field, labels));
        return labels;
    }

    /// <summary>A saved amendment as its form sends it.</summary>
    public static IReadOnlyDictionary<string, string?> Saved(Amendment? amendment)
    {
        var (terms, saved) = (amendment?.Changes.Terms, new Dictionary<string, string?>(StringComparer.Ordinal));
        (saved["title"], saved["reason"], saved["effectiveOn"]) = (amendment?.Summary.Title, amendment?.Reason, Day(amendment?.Summary.EffectiveOn));
        saved["decision"] = Text(amendment?.Summary.Decision);
        saved["closeFindings"] = string.Join(',', amendment?.Changes.CloseFindings ?? []);
        PeriodText?[] lengths = [terms?.Duration, terms?.RenewalDuration, terms?.RenewalNotice, terms?.TerminationNotice];
        foreach (var (name, length) in Lengths.Zip(lengths))
            (saved[Term($"{name}.count")], saved[Term($"{name}.unit")]) = (Text(length?.Count), length?.Unit);
        foreach (var (name, figure) in Figures.Zip([terms?.Originals, terms?.MeetingsPerYear, terms?.ReportsPerYear]))
            saved[Term(name)] = Text(figure);
        saved[Term("endDate")] = Day(terms?.EndDate);
        return saved;
    }

    public static IReadOnlyList<IReadOnlyDictionary<string, string?>> SavedRows(Amendment? amendment, FormRows rows)
    {
        var changes = amendment?.Changes ?? new();
        return rows switch
        {
            _ when rows == Changed => [.. (changes.ChangeCommitments ?? []).Select(PromiseRow)],
            _ when rows == Added => [.. (changes.AddCommitments ?? []).Select(PromiseRow)],
            _ when rows == Ended => [.. (changes.EndCommitments ?? []).Select(number => Row(("number", Text(number))))],
            _ when rows == FundingChanged => [.. (changes.ChangeFunding ?? []).Select(LineRows.Of)],
            _ when rows == FundingAdded => [.. (changes.AddFunding ?? []).Select(LineRows.Of)],
            _ when rows == FundingEnded => [.. (changes.EndFunding ?? []).Select(number => Row(("number", Text(number))))],
            _ when rows == Joining => [.. (changes.Join ?? []).Select(one => Row(("slug", one.Slug), ("name", one.Name)))],
            _ when rows == Leaving => [.. (changes.Leave ?? []).Select(slug => Row(("slug", slug)))],
            _ => [.. (changes.Articles ?? []).Select(one => Row(("number", one.Number), ("text", one.Text)))],
        };
    }

    private static object? Terms(FormInput input) => new[] { Term("endDate") }.Concat(Lengths.Select(name => Term($"{name}.count"))).Concat(Figures.Select(Term)).All(name => input[name] is null) ? null : new
    {
        endDate = input[Term("endDate")],
        duration = input.Length(Term("duration")),
        renewalDuration = input.Length(Term("renewalDuration")),
        renewalNotice = input.Length(Term("renewalNotice")),
        terminationNotice = input.Length(Term("terminationNotice")),
        originals = input.Number(Term("originals")),
        meetingsPerYear = input.Rate(Term("meetingsPerYear")),
        reportsPerYear = input.Rate(Term("reportsPerYear")),
    };

    // Without a kind, or a number, the service would get nothing of what was typed, and could not refuse it.
    private static IEnumerable<FieldError> Unscheduled(IReadOnlyDictionary<string, string?> row)
    {
        if (row["kind"] is null && (row["dueOn"] ?? row["everyMonths"]) is not null)
            yield return FieldErrors.Required("kind");
        if (row["everyMonths"] is { } months && FormInput.Whole(months) is null)
            yield return FieldErrors.NoFigure("everyMonths");
    }

    private static object? Schedule(IReadOnlyDictionary<string, string?> row) =>
        row["kind"] is { } kind ? new { kind, dueOn = row["dueOn"], everyMonths = FormInput.Whole(row["everyMonths"]) } : null;

    private static IReadOnlyList<object?>? Rows(FormRows rows, FormInput input, Func<IReadOnlyDictionary<string, string?>, object?> item) =>
        rows.Typed(input) is { Count: > 0 } typed ? [.. typed.Select(item)] : null;

    // A browser sends other line ends than those of the text that it replaces.
    private static string Verbatim(string? text) => (text ?? "").ReplaceLineEndings("\n");

    private static string Place(string field)
    {
        if (Lengths.Any(name => field == Term(name)) || field == "duration")
            return $"{field}.count";
        if ((field.StartsWith("changes.endCommitments[", StringComparison.Ordinal) || field.StartsWith("changes.endFunding[", StringComparison.Ordinal)) && field.EndsWith(']'))
            return $"{field}.number";
        return field.StartsWith("changes.leave[", StringComparison.Ordinal) && field.EndsWith(']') ? $"{field}.slug" : field.Replace(".schedule.", ".", StringComparison.Ordinal);
    }

    public static string LabelOf(string field, Dictionary<string, string> labels)
    {
        var parts = field.Split('.');
        var name = parts.LastOrDefault(part => labels.ContainsKey(part)) ?? parts[^1];
        var row = field.IndexOf('[', StringComparison.Ordinal) is >= 0 and var open && int.TryParse(field.AsSpan(open + 1, field.IndexOf(']', StringComparison.Ordinal) - open - 1), CultureInfo.InvariantCulture, out var rank)
            ? $" ({Say("ligne", "row")} {rank + 1})"
            : "";
        return $"{labels.GetValueOrDefault(name, name)}{row}";
    }

    private static Dictionary<string, string?> PromiseRow(AmendedPromise one) => Row(
        ("number", Text(one.Number)), ("text", one.Text), ("party", one.Party), ("article", one.Article),
        ("kind", one.Schedule?.Kind), ("dueOn", Day(one.Schedule?.DueOn)), ("everyMonths", Text(one.Schedule?.EveryMonths)));

    private static Dictionary<string, string?> Row(params (string Name, string? Value)[] fields) => fields.ToDictionary(field => field.Name, field => field.Value, StringComparer.Ordinal);

    private static string? Text(decimal? number) => number?.ToString("0.####", CultureInfo.InvariantCulture);

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
