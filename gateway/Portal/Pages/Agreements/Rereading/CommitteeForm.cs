using System.Globalization;
using SkillsHub.Portal.Api;
using SkillsHub.Portal.Api.Agreements;
using SkillsHub.Portal.Components.Forms;
using static SkillsHub.Portal.Language.Words;

namespace SkillsHub.Portal.Pages.Agreements.Rereading;

/// <summary>A committee and its members as fields of one form.</summary>
internal static class CommitteeForm
{
    private static readonly string[] Fields = ["party", "name", "seats", "isAdvisory"];

    public static FormRows Rows { get; } = new("committee.members", Fields);

    public static string Name => Say("Nom du comité", "Name of the committee");

    public static string Meetings => Say("Réunions par an", "Meetings a year");

    public static string AtLeast => Say("C’est un minimum", "This is a minimum");

    public static string Path(int index) => Rows.NameOf(index, "");

    public static string Title(int index) => $"{Say("Membre", "Member")} {index + 1}";

    public static string Label(string field) => field switch
    {
        "party" => Say("Partie", "Party"),
        "name" => Say("Nom, tel qu’écrit", "Name, as written"),
        "seats" => Say("Sièges", "Seats"),
        _ => Say("À titre consultatif", "Without deciding"),
    };

    public static IReadOnlyDictionary<string, string> Labels(int count) => Enumerable.Range(0, count)
        .SelectMany(index => Fields.Select(field => (Path(index) + field, $"{Title(index)}, {Label(field)}")))
        .Concat(
        [
            ("committee.name", Name), ("committee.meetingsPerYear", Meetings), ("committee.atLeast", AtLeast), ("committee.isAbsent", ReadingWords.Absent), ("committee.firstLine", ReadingWords.FirstLine), ("committee.lastLine", ReadingWords.LastLine),
            ("committee", Say("Comité de pilotage", "Steering committee")), ("committee.members", Say("Membres", "Members")),
        ])
        .ToDictionary(label => label.Item1, label => label.Item2, StringComparer.Ordinal);

    public static IReadOnlyDictionary<string, string?> ValuesOf(ReadPart<CommitteeText> part)
    {
        var (first, last) = ClauseLines.Of([.. (part.Value?.Sources ?? []).Concat((part.Value?.Members ?? []).Select(member => member.Source).OfType<Source>())]);
        return new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["committee.isAbsent"] = part is { IsCorrected: true, Value: null } ? "true" : null,
            ["committee.name"] = part.Value?.Name,
            ["committee.meetingsPerYear"] = part.Value?.MeetingsPerYear?.ToString("0.##", CultureInfo.CurrentCulture),
            ["committee.atLeast"] = part.Value?.AtLeast == true ? "true" : null,
            ["committee.firstLine"] = first?.ToString(CultureInfo.InvariantCulture),
            ["committee.lastLine"] = last?.ToString(CultureInfo.InvariantCulture),
        };
    }

    public static IReadOnlyDictionary<string, string?> RowOf(MemberText member) => new Dictionary<string, string?>(StringComparer.Ordinal)
    {
        ["party"] = member.Party,
        ["name"] = member.Name,
        ["seats"] = member.Seats?.ToString(CultureInfo.InvariantCulture),
        ["isAdvisory"] = member.IsAdvisory ? "true" : null,
    };

    public static Problem? Unreadable(FormInput input, int members) =>
        FieldErrors.Unreadable(input, name => input.Number(name) is not null, [.. Enumerable.Range(0, members).Select(index => Path(index) + "seats"), "committee.firstLine", "committee.lastLine"])
        ?? FieldErrors.Unreadable(input, name => input.Rate(name) is not null, "committee.meetingsPerYear");

    public static object Said(FormInput input, IEnumerable<IReadOnlyDictionary<string, string?>> members) => new
    {
        committee = input["committee.isAbsent"] is not null ? (object)new { isAbsent = true } : new
        {
            name = input["committee.name"],
            members = members.Select(member => new { party = member["party"], name = member["name"], seats = member["seats"] is null ? (int?)null : FormInput.Whole(member["seats"]) ?? 0, isAdvisory = member["isAdvisory"] is not null }),
            meetingsPerYear = input.Rate("committee.meetingsPerYear"),
            atLeast = input["committee.atLeast"] is not null,
            firstLine = input.Number("committee.firstLine") ?? 0,
            lastLine = input.Number("committee.lastLine") ?? 0,
        },
    };
}
