using System.Globalization;
using SkillsHub.Portal.Api;
using SkillsHub.Portal.Api.Agreements;
using SkillsHub.Portal.Components.Forms;

namespace SkillsHub.Portal.Pages.Agreements.Rereading;

/// <summary>Title and terms as fields of one form. What is left as the rules read it is not said by a person.</summary>
internal static class TermsForm
{
    public static readonly string[] Numbers =
    [
        "title.firstLine", "title.lastLine", "term.duration.count", "term.firstLine", "term.lastLine", "renewal.notice.count", "renewal.duration.count", "renewal.maximumTimes",
        "renewal.firstLine", "renewal.lastLine", "termination.notice.count", "termination.firstLine", "termination.lastLine", "originals.count", "originals.firstLine", "originals.lastLine",
    ];

    /// <summary>What the fields would send for what stands, or for what the rules alone read.</summary>
    public static IReadOnlyDictionary<string, string?> ValuesOf(Reading reading, bool byRules)
    {
        var values = new Dictionary<string, string?>(StringComparer.Ordinal);
        Title(values, byRules ? reading.Title.ByRules : reading.Title.Value);
        Term(values, Of(reading.Term, byRules, values, "term"));
        Renewal(values, Of(reading.Renewal, byRules, values, "renewal"));
        Termination(values, Of(reading.Termination, byRules, values, "termination"));
        Originals(values, Of(reading.Originals, byRules, values, "originals"));
        return values;
    }

    /// <summary>What the form says; null for a part that says the same as the rules.</summary>
    public static object Said(FormInput input, IReadOnlyDictionary<string, string?> rules) => new
    {
        title = IsAsRules(input, rules, "title.") ? null : new { text = input["title.text"] ?? "", firstLine = Line(input, "title.firstLine"), lastLine = Line(input, "title.lastLine") },
        term = IsAsRules(input, rules, "term.") ? null : input["term.isAbsent"] is not null ? (object)new { isAbsent = true } : new
        {
            start = input["term.start"],
            duration = Period(input, "term.duration"),
            startDate = input["term.startDate"],
            endDate = input["term.endDate"],
            firstLine = Line(input, "term.firstLine"),
            lastLine = Line(input, "term.lastLine"),
        },
        renewal = IsAsRules(input, rules, "renewal.") ? null : input["renewal.isAbsent"] is not null ? (object)new { isAbsent = true } : new
        {
            kind = input["renewal.kind"],
            notice = Period(input, "renewal.notice"),
            letter = input["renewal.letter"],
            betweenEachPair = input["renewal.betweenEachPair"] is not null,
            duration = Period(input, "renewal.duration"),
            isForSameDuration = input["renewal.isForSameDuration"] is not null,
            maximumTimes = input.Number("renewal.maximumTimes"),
            firstLine = Line(input, "renewal.firstLine"),
            lastLine = Line(input, "renewal.lastLine"),
        },
        termination = IsAsRules(input, rules, "termination.") ? null : input["termination.isAbsent"] is not null ? (object)new { isAbsent = true } : new
        {
            notice = Period(input, "termination.notice"),
            letter = input["termination.letter"],
            shorterForForceMajeure = input["termination.shorterForForceMajeure"] is not null,
            firstLine = Line(input, "termination.firstLine"),
            lastLine = Line(input, "termination.lastLine"),
        },
        originals = IsAsRules(input, rules, "originals.") ? null : input["originals.isAbsent"] is not null ? (object)new { isAbsent = true } : new
        {
            count = input.Number("originals.count"),
            onePerParty = input["originals.onePerParty"] is not null,
            firstLine = Line(input, "originals.firstLine"),
            lastLine = Line(input, "originals.lastLine"),
        },
    };

    public static Problem? Unreadable(FormInput input) => FieldErrors.Unreadable(input, name => input.Number(name) is not null, Numbers);

    // A unit alone says nothing: the list of units always has one chosen.
    private static bool IsAsRules(FormInput input, IReadOnlyDictionary<string, string?> rules, string part) =>
        Names(part).All(name => Plain(input[name]) == Plain(rules.GetValueOrDefault(name))
            || (name.EndsWith(".unit", StringComparison.Ordinal) && input[name.Replace(".unit", ".count", StringComparison.Ordinal)] is null));

    private static string Plain(string? text) => (text ?? "").Replace("\r\n", "\n", StringComparison.Ordinal);

    private static IEnumerable<string> Names(string part) => ReadingWords.TermFields.Keys
        .Concat(Numbers)
        .Concat(["term.isAbsent", "renewal.isAbsent", "termination.isAbsent", "originals.isAbsent", "term.duration.unit", "renewal.notice.unit", "renewal.duration.unit", "termination.notice.unit"])
        .Where(name => name.StartsWith(part, StringComparison.Ordinal) && !name.EndsWith(".duration", StringComparison.Ordinal));

    private static T? Of<T>(ReadPart<T> part, bool byRules, Dictionary<string, string?> values, string name)
        where T : class
    {
        if (!byRules && part is { IsCorrected: true, Value: null })
            values[$"{name}.isAbsent"] = "true";
        return byRules ? part.ByRules : part.Value;
    }

    private static void Title(Dictionary<string, string?> values, TitleText? title)
    {
        values["title.text"] = title?.Text;
        Lines(values, "title", title?.Source is { } source ? [source] : []);
    }

    private static void Term(Dictionary<string, string?> values, TermText? term)
    {
        values["term.start"] = term?.Start;
        values["term.startDate"] = Day(term?.StartDate);
        values["term.endDate"] = Day(term?.EndDate);
        Period(values, "term.duration", term?.Duration);
        Lines(values, "term", term?.Sources);
    }

    private static void Renewal(Dictionary<string, string?> values, RenewalText? renewal)
    {
        values["renewal.kind"] = renewal?.Kind;
        Period(values, "renewal.notice", renewal?.Notice);
        values["renewal.letter"] = renewal?.Letter;
        values["renewal.betweenEachPair"] = Flag(renewal?.BetweenEachPair);
        // As long as the term: its figure is not said here.
        Period(values, "renewal.duration", renewal?.IsForSameDuration == true ? null : renewal?.Duration);
        values["renewal.isForSameDuration"] = Flag(renewal?.IsForSameDuration);
        values["renewal.maximumTimes"] = Figure(renewal?.MaximumTimes);
        Lines(values, "renewal", renewal?.Sources);
    }

    private static void Termination(Dictionary<string, string?> values, TerminationText? termination)
    {
        Period(values, "termination.notice", termination?.Notice);
        values["termination.letter"] = termination?.Letter;
        values["termination.shorterForForceMajeure"] = Flag(termination?.ShorterForForceMajeure);
        Lines(values, "termination", termination?.Sources);
    }

    private static void Originals(Dictionary<string, string?> values, OriginalsText? originals)
    {
        values["originals.count"] = Figure(originals?.Count);
        values["originals.onePerParty"] = Flag(originals?.OnePerParty);
        Lines(values, "originals", originals?.Source is { } source ? [source] : []);
    }

    private static void Period(Dictionary<string, string?> values, string name, PeriodText? period)
    {
        values[$"{name}.count"] = Figure(period?.Count);
        values[$"{name}.unit"] = period?.Unit;
    }

    private static void Lines(Dictionary<string, string?> values, string name, IReadOnlyList<Source>? sources)
    {
        var (first, last) = ClauseLines.Of(sources ?? []);
        values[$"{name}.firstLine"] = Figure(first);
        values[$"{name}.lastLine"] = Figure(last);
    }

    private static object? Period(FormInput input, string name) => input.Number($"{name}.count") is { } count ? new { count, unit = input[$"{name}.unit"] ?? "years" } : null;

    private static int Line(FormInput input, string name) => input.Number(name) ?? 0;

    private static string? Figure(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string? Flag(bool? flag) => flag == true ? "true" : null;

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
