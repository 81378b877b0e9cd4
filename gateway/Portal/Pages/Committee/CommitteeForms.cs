using System.Globalization;
using SkillsHub.Portal.Api.Committees;
using SkillsHub.Portal.Components.Forms;

namespace SkillsHub.Portal.Pages.Committee;

/// <summary>What the forms of a committee show and send.</summary>
internal static class CommitteeForms
{
    private static readonly string[] Numbers = ["noticeDays", "quorum", "count", "amendment"];

    public static Api.Problem? Unreadable(FormInput input) => FieldErrors.Together(
        FieldErrors.Unreadable(input, name => input.Number(name) is not null, Numbers), input.Is("appoint") ? FieldErrors.Missing(input, "name", "role", "from") : null);

    public static FormValues SeatOf(FormInput input, Seat seat) => new(input.Is("seat", About(seat.Number)) ? input : FormInput.None, new Dictionary<string, string?>(StringComparer.Ordinal)
    {
        ["name"] = seat.Name,
        ["voice"] = seat.Voice,
        ["count"] = Text(seat.Count),
        ["closedFrom"] = Day(seat.ClosedFrom),
        ["article"] = seat.Article,
        ["amendment"] = Text(seat.Amendment),
    });

    public static FormValues RulesOf(FormInput input, MeetingRules rules) => new(input.Is("rules") ? input : FormInput.None, new Dictionary<string, string?>(StringComparer.Ordinal)
    {
        ["noticeDays"] = Text(rules.NoticeDays),
        ["quorum"] = Text(rules.Quorum),
        ["article"] = rules.Article,
    });

    /// <summary>What is saved now of what the form was about, to show beside a refusal because somebody else was faster.</summary>
    public static FormValues SavedOf(FormInput input, SteeringCommittee committee)
    {
        if (input.Is("rules"))
            return RulesOf(input, committee.Rules);
        if (committee.Seats.FirstOrDefault(seat => input.Is("seat", About(seat.Number))) is { } corrected)
            return SeatOf(input, corrected);
        var member = committee.Seats.SelectMany(seat => seat.Members).FirstOrDefault(one => input.Is("rename", About(one.Number)) || input.Is("end", About(one.Number)) || input.Is("contact", About(one.Number)));
        Dictionary<string, string?> saved = member switch
        {
            null => [],
            _ when input.Action == "contact" => new(StringComparer.Ordinal) { ["email"] = member.Contact?.Email, ["language"] = member.Contact?.Language },
            _ when input.Action == "end" => new(StringComparer.Ordinal) { ["to"] = Day(member.To) },
            _ => new(StringComparer.Ordinal) { ["name"] = member.Name, ["role"] = member.Role },
        };
        return new FormValues(input, saved);
    }

    public static string InWords(string name, string value) => name switch
    {
        "voice" => CommitteeWords.Voice(value),
        "language" => Contacts.ContactWords.Language(value),
        "to" or "closedFrom" or "day" or "toldOn" => History.AuditWords.Day(value),
        _ => value,
    };

    public static object Person(FormInput input) => new
    {
        seat = FormInput.Whole(input["about"]) ?? 0,
        name = input["name"] ?? "",
        role = input["role"] ?? "",
        from = input["from"] ?? "",
        to = input["to"],
        voice = input["voice"],
        isSubstitute = input["isSubstitute"] is not null,
        email = input["email"],
        language = input["language"],
    };

    public static object Contact(FormInput input) => new { email = input["email"], language = input["language"] };

    public static object Seat(FormInput input) => new
    {
        name = input["name"] ?? "",
        voice = input["voice"] ?? "",
        count = input.Number("count"),
        closedFrom = input["closedFrom"],
        article = input["article"],
        amendment = input.Number("amendment"),
    };

    public static object NewSeat(FormInput input) => new
    {
        name = input["name"] ?? "",
        organisation = input["organisation"],
        voice = input["voice"] ?? "",
        count = input.Number("count"),
        article = input["article"],
        amendment = input.Number("amendment"),
    };

    public static object Rules(FormInput input) => new { noticeDays = input.Number("noticeDays"), quorum = input.Number("quorum"), article = input["article"] };

    private static string About(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string? Day(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture);
}
