using System.Globalization;
using System.Text;
using SkillsHub.Partnership.Committee.Members;
using SkillsHub.Partnership.Deadlines.Telling.Mails;

namespace SkillsHub.Partnership.Committee.Meetings.Mails;

/// <summary>What becomes of a meeting, in words for one organisation whose people are convened to it.</summary>
/// <param name="Meeting">As it is now.</param>
/// <param name="Around">The agreement and its committee.</param>
/// <param name="Kind">What became of it.</param>
/// <param name="Members">Those of the organisation.</param>
/// <param name="MeetingPage">Where it is shown.</param>
/// <param name="ContactPage">Where the reader stops these mails.</param>
internal sealed record MeetingLetter(Meeting Meeting, SeatedAgreement Around, MeetingNewsKind Kind, IReadOnlyList<Member> Members, Uri MeetingPage, Uri ContactPage)
{
    public string FrenchSubject => Kind switch
    {
        MeetingNewsKind.Convened => $"Convocation : {FrenchName}",
        MeetingNewsKind.OtherAgenda => $"Ordre du jour modifié : {FrenchName}",
        MeetingNewsKind.Moved => $"Réunion déplacée : {FrenchName}",
        _ => $"Réunion annulée : {FrenchName}",
    };

    public string EnglishSubject => Kind switch
    {
        MeetingNewsKind.Convened => $"Convocation: {EnglishName}",
        MeetingNewsKind.OtherAgenda => $"Agenda changed: {EnglishName}",
        MeetingNewsKind.Moved => $"Meeting moved: {EnglishName}",
        _ => $"Meeting cancelled: {EnglishName}",
    };

    private string FrenchName => string.Create(CultureInfo.InvariantCulture, $"{CommitteeOf(Around)}, réunion n° {Meeting.Number} du {FrenchForm.Day(Meeting.Day)}");

    private string EnglishName => string.Create(CultureInfo.InvariantCulture, $"{CommitteeOf(Around)}, meeting no. {Meeting.Number} of {EnglishSummary.Day(Meeting.Day)}");

    /// <summary>As the agreement calls it.</summary>
    public static string CommitteeOf(SeatedAgreement around) => around.Committee.Name is { Length: > 0 } name ? name : "Comité de pilotage";

    public string French() => Write(
        FrenchName,
        Kind switch
        {
            MeetingNewsKind.Moved => "La réunion est déplacée : une nouvelle convocation suivra.",
            MeetingNewsKind.Cancelled => $"La réunion est annulée. Motif : {Meeting.Cancellation!.Reason}",
            _ => null,
        },
        "Pour votre organisation :",
        "Heure :",
        "Lieu :",
        "À distance :",
        "Ordre du jour :",
        $"Ce message est parti d’une machine : n’y répondez pas. Pour changer d’adresse ou ne plus rien recevoir :\n{ContactPage}");

    public string English() => Write(
        EnglishName,
        Kind switch
        {
            MeetingNewsKind.Moved => "The meeting is moved: another convocation will follow.",
            MeetingNewsKind.Cancelled => $"The meeting is cancelled. Reason: {Meeting.Cancellation!.Reason}",
            _ => null,
        },
        "For your organisation:",
        "Time:",
        "Place:",
        "At a distance:",
        "Agenda:",
        $"A machine sent this message: do not answer it. To change the address, or to receive nothing any more:\n{ContactPage}");

    private string Write(string name, string? news, string whom, string time, string place, string link, string agenda, string foot)
    {
        var text = new StringBuilder($"{Around.Agreement.Title}\n{name}\n");
        void Line(string label, object? value)
        {
            if (value is not null)
                text.Append(CultureInfo.InvariantCulture, $"{label} {value}\n");
        }

        if (news is not null)
            text.Append(CultureInfo.InvariantCulture, $"\n{news}\n");
        text.Append('\n');
        Line(whom, string.Join(", ", Members.Select(member => member.Name)));
        Line(time, Meeting.StartsAt?.ToString("HH:mm", CultureInfo.InvariantCulture));
        Line(place, Meeting.Place);
        Line(link, Meeting.Link);
        if (Kind is MeetingNewsKind.Convened or MeetingNewsKind.OtherAgenda)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{agenda}\n");
            foreach (var (index, item) in Meeting.Order.Index())
                text.Append(CultureInfo.InvariantCulture, $"{index + 1}. {item.Title}\n");
        }

        return text.Append(CultureInfo.InvariantCulture, $"\n{MeetingPage}\n\n-- \n{foot}\n").ToString();
    }
}
