using System.Globalization;
using SkillsHub.Portal.Api;
using SkillsHub.Portal.Components.Forms;
using SkillsHub.Web;
using static SkillsHub.Portal.Language.Words;

namespace SkillsHub.Portal.Pages.Agreements.Templates;

/// <summary>An agreement without a text, from the fields of its form, which are named as the service names them. Parties are known by their number.</summary>
internal static class TemplateForm
{
    public const string Step = "step";
    public const string Draft = "draft";

    private const int UsualParties = 3;

    public static readonly FormRows Parties = new("parties", "name", "address", "representative", "function", "seats", "commitments");
    public static readonly FormRows Funding = new("funding", "party", "nature", "unit", "value", "firstYear", "lastYear");
    private static readonly string[] Lengths = ["duration", "renewal.notice", "renewal.duration", "terminationNotice"];

    /// <summary>What a new form proposes.</summary>
    public static IReadOnlyDictionary<string, string?> Usual { get; } = new Dictionary<string, string?>(StringComparer.Ordinal)
    {
        ["meetingsPerYear"] = "2",
        ["report.day"] = "31",
        ["report.month"] = "3",
        ["duration.count"] = "5",
        ["duration.unit"] = "years",
        ["renewal.kind"] = "express",
        ["renewal.notice.count"] = "6",
        ["renewal.notice.unit"] = "months",
        ["renewal.duration.unit"] = "years",
        ["terminationNotice.count"] = "3",
        ["terminationNotice.unit"] = "months",
        ["court"] = "tribunal administratif compétent",
    };

    /// <summary>The parties as the form shows them: an empty one stays where another follows, so that each keeps its number.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string?>> PartyRows(FormInput input)
    {
        if (!input.IsSent)
            return [.. Enumerable.Repeat(Parties.Shown(FormInput.None, [])[0], UsualParties)];
        var rows = FormRows.IsAsked(input) ? Parties.Sent(input) : Typed(input);
        return rows.Count == 0 ? Parties.Shown(FormInput.None, []) : rows;
    }

    public static IReadOnlyList<IReadOnlyDictionary<string, string?>> FundingRows(FormInput input) =>
        [.. Funding.Shown(input, []).Select(row => new Dictionary<string, string?>(row, StringComparer.Ordinal) { ["party"] = Renumbered(input, row["party"]) })];

    /// <summary>The number of a party once another was taken away; null when it was that one.</summary>
    public static string? Renumbered(FormInput input, string? party)
    {
        if (FormInput.Whole(party) is not { } number)
            return party;
        var gone = Enumerable.Range(0, number).Where(row => input[FormRows.Button] == Parties.RemoveOwn(row)).Select(row => (int?)row + 1).FirstOrDefault();
        return gone is null ? party : gone == number ? null : (number - 1).ToString(CultureInfo.InvariantCulture);
    }

    public static Problem? Unreadable(FormInput input) => FieldErrors.Together(
        FieldErrors.Unreadable(
            input,
            name => input.Number(name) is not null,
            [.. Lengths.Select(name => $"{name}.count"), "meetingsPerYear", "report.day", "originals", .. Typed(input).Select((_, row) => Parties.NameOf(row, "seats"))]),
        Funding.Refused(input, NoFigures));

    public static object Read(FormInput input) => new
    {
        title = input["title"],
        parties = Typed(input).Select(row => new
        {
            name = row["name"],
            address = row["address"],
            representative = row["representative"],
            function = row["function"],
            seats = FormInput.Whole(row["seats"]),
            commitments = Lines(row["commitments"]),
        }),
        @operator = input.Number("operator"),
        funding = Funding.Typed(input).Select(row => new
        {
            party = FormInput.Whole(row["party"]),
            nature = row["nature"],
            unit = row["unit"],
            value = FormInput.Euros(row["value"]),
            firstYear = FormInput.Whole(row["firstYear"]),
            lastYear = FormInput.Whole(row["lastYear"]),
        }),
        meetingsPerYear = input.Number("meetingsPerYear"),
        advisers = Lines(input["advisers"]),
        report = new { by = input.Number("report.by"), day = input.Number("report.day"), month = input.Number("report.month") },
        duration = input.Length("duration"),
        startDate = input["startDate"],
        renewal = new { kind = input["renewal.kind"], notice = IsRenewed(input) ? input.Length("renewal.notice") : null, duration = IsRenewed(input) ? input.Length("renewal.duration") : null },
        terminationNotice = input.Length("terminationNotice"),
        court = input["court"],
        originals = input.Number("originals"),
    };

    /// <summary>The same refusal with each field as the form names it: what is wrong with a length stands beside its number, and with a line in its list.</summary>
    public static Problem? Placed(Problem? refusal) => refusal is null ? null : refusal with { Errors = [.. refusal.Fields.Select(Placed)] };

    private static FieldError Placed(FieldError error)
    {
        if (Lengths.Contains(error.Field, StringComparer.Ordinal))
            return error with { Field = $"{error.Field}.count" };
        if (error.Field == "file")
            return error with { Field = "title" };
        var isLine = FieldErrors.ListOf(error.Field) is { } list && (list == "advisers" || list.EndsWith(".commitments", StringComparison.Ordinal));
        if (!isLine)
            return error;
        var line = int.Parse(error.Field.AsSpan(error.Field.LastIndexOf('[') + 1).TrimEnd(']'), CultureInfo.InvariantCulture) + 1;
        return new(FieldErrors.ListOf(error.Field)!, $"{error.Rule}.line", $"{Say("Ligne", "Line")} {line}{Colon}{Rules.InWords(error.Rule) ?? error.Message}");
    }

    private static IReadOnlyList<IReadOnlyDictionary<string, string?>> Typed(FormInput input)
    {
        var rows = Parties.Sent(input);
        var count = rows.Count;
        while (count > 0 && rows[count - 1].Values.All(value => value is null))
            count--;
        return [.. rows.Take(count)];
    }

    private static IEnumerable<FieldError> NoFigures(IReadOnlyDictionary<string, string?> row)
    {
        if (row["value"] is { } value && FormInput.Euros(value) is null)
            yield return FieldErrors.NoFigure("value");
        foreach (var year in (string[])["firstYear", "lastYear"])
        {
            if (row[year] is { } text && FormInput.Whole(text) is null)
                yield return FieldErrors.NoFigure(year);
        }
    }

    private static bool IsRenewed(FormInput input) => input["renewal.kind"] != "excluded";

    private static string[] Lines(string? text) => text?.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
}
