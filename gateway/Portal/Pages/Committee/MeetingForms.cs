using System.Globalization;
using SkillsHub.Portal.Api;
using SkillsHub.Portal.Api.Committees;
using SkillsHub.Portal.Components.Forms;

namespace SkillsHub.Portal.Pages.Committee;

/// <summary>What the forms of a meeting send, and how a refusal finds its field.</summary>
internal static class MeetingForms
{
    private static readonly string[] Numbers = ["agendaItem", "votes.for", "votes.against", "votes.abstained", "finding", "fiscalYear", "replaces", "atMeeting"];

    private const string Place = "place-";

    private static readonly FormRows Rows = new("attendance", "member", "presence", "representedBy");

    public static string NameOf(int row, string name) => Rows.NameOf(row, name);

    public static Problem? Unreadable(FormInput input) => FieldErrors.Together(
        FieldErrors.Unreadable(input, name => input.Number(name) is not null, [.. Numbers, .. input.Names.Where(name => name.StartsWith(Place, StringComparison.Ordinal))]), Missing(input), input.Is("told") ? FieldErrors.Missing(input, "means", "toldOn") : null);

    /// <summary>Rule by which nobody can be convened yet, told before somebody fills the form in; null where members can be.</summary>
    public static string? ConvenesNobody(Meeting meeting) => meeting switch
    {
        { Summary.Place: null, Link: null } => "meeting.no-place",
        _ when !meeting.Agenda.Any(item => item.State == "accepted") => "meeting.no-agenda",
        { Sitting.Count: 0 } => "meeting.nobody-sits",
        _ => null,
    };

    /// <summary>Rule by which the meeting decides nothing; null where it can.</summary>
    public static string? DecidesNothing(Meeting meeting) => meeting switch
    {
        { HasQuorum: false } => "decision.no-quorum",
        { Voices: 0 } => "decision.nobody-votes",
        _ => null,
    };

    /// <summary>The field for the place of an item in the order.</summary>
    public static string PlaceOf(int item) => string.Create(CultureInfo.InvariantCulture, $"{Place}{item}");

    /// <summary>What was typed of each member, by number, in the order of the form.</summary>
    public static Dictionary<string, IReadOnlyDictionary<string, string?>> TypedAttendance(FormInput input) =>
        Rows.Sent(input).Where(row => row["member"] is not null).DistinctBy(row => row["member"], StringComparer.Ordinal).ToDictionary(row => row["member"]!, StringComparer.Ordinal);

    public static IReadOnlyDictionary<string, string> LabelsOf(FormInput input, Meeting meeting)
    {
        var labels = CommitteeWords.Fields.ToDictionary(StringComparer.Ordinal);
        // Each refusal names the member whose row it is about.
        foreach (var (row, sent) in Rows.Sent(input).Index())
        {
            var who = meeting.Sitting.FirstOrDefault(member => member.Number == FormInput.Whole(sent["member"]))?.Name ?? Language.Words.Say("Présences", "Attendance");
            labels[NameOf(row, "presence")] = labels[NameOf(row, "member")] = who;
            labels[NameOf(row, "representedBy")] = $"{who}, {Language.Words.Say("représenté par", "represented by")}";
        }
        foreach (var item in meeting.Agenda)
            labels[PlaceOf(item.Number)] = item.Title;
        return labels;
    }

    /// <summary>What is saved now of what the form was about, to show beside a refusal because somebody else was faster.</summary>
    public static FormValues SavedOf(FormInput input, Meeting meeting) => input.Action switch
    {
        "move" => PlanOf(input, meeting),
        "minutes" => new FormValues(input, new Dictionary<string, string?>(StringComparer.Ordinal) { ["text"] = meeting.Minutes?.Text }),
        "told" when meeting.Told.FirstOrDefault(one => one.Member.Number == FormInput.Whole(input["about"])) is { } noted => new FormValues(input, new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["means"] = noted.Means,
            ["toldOn"] = noted.ToldOn.ToString("O", CultureInfo.InvariantCulture),
        }),
        _ => new FormValues(input, new Dictionary<string, string?>(StringComparer.Ordinal)),
    };

    public static FormValues PlanOf(FormInput input, Meeting meeting) => new(input.Is("move") ? input : FormInput.None, new Dictionary<string, string?>(StringComparer.Ordinal)
    {
        ["day"] = meeting.Summary.Day.ToString("O", CultureInfo.InvariantCulture),
        ["startsAt"] = meeting.Summary.StartsAt?.ToString("HH:mm", CultureInfo.InvariantCulture),
        ["place"] = meeting.Summary.Place,
        ["link"] = meeting.Link,
    });

    public static object Item(FormInput input)
    {
        var (kind, number) = AgendaOrigins.Read(input["origin.kind"]);
        return new
        {
            title = input["title"] ?? "",
            details = input["details"],
            origin = kind == "free" ? null : new { kind, reference = number ?? input["origin.reference"], title = input["origin.title"] },
        };
    }

    // Nobody is absent because nothing was said, and no reference is dropped because nobody said to what.
    private static Problem? Missing(FormInput input)
    {
        var missing = Rows.Sent(input).Index().Where(entry => entry.Item["presence"] is null).Select(entry => FieldErrors.Required(NameOf(entry.Index, "presence"))).ToList();
        if (input.Is("item") && input["origin.kind"] is null or "free" && (input["origin.reference"] ?? input["origin.title"]) is not null)
            missing.Add(FieldErrors.Required("origin.kind"));
        if (input.Is("item") && AgendaOrigins.Read(input["origin.kind"]).Reference is not null && input["origin.reference"] is not null)
            missing.Add(new("origin.reference", "meeting.origin-chosen", ""));
        return missing.Count == 0 ? null : new Problem { Status = StatusCodes.Status400BadRequest, Code = "request.invalid", Errors = missing };
    }

    /// <summary>Items by the place that was typed for each, those of one place in the order in which they stood.</summary>
    public static object Order(FormInput input) => new
    {
        items = input.All("item").Select(FormInput.Whole).OfType<int>()
            .OrderBy(item => input.Number(PlaceOf(item)) ?? int.MaxValue).ToArray(),
    };

    public static object Attendance(FormInput input) => new
    {
        attendance = Rows.Sent(input).Select(row => new { member = FormInput.Whole(row["member"]) ?? 0, presence = row["presence"] ?? "", representedBy = FormInput.Whole(row["representedBy"]) }).ToArray(),
    };

    public static object Decision(FormInput input) => new
    {
        kind = input["kind"] ?? "other",
        text = input["text"] ?? "",
        votes = (input["votes.for"] ?? input["votes.against"] ?? input["votes.abstained"]) is not null
            ? new { @for = input.Number("votes.for") ?? 0, against = input.Number("votes.against") ?? 0, abstained = input.Number("votes.abstained") ?? 0 }
            : null,
        agendaItem = input.Number("agendaItem"),
        finding = input.Number("finding"),
        firstYearFrom = input["firstYearFrom"],
        firstFiscalYearFrom = input["firstFiscalYearFrom"],
        fiscalYear = input.Number("fiscalYear"),
        terms = input.All("terms"),
        replaces = input.Number("replaces"),
    };
}
