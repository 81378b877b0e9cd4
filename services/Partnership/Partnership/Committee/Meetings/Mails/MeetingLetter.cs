using System.Globalization;
using System.Text;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Committee.Members;
using SkillsHub.Partnership.Hubs;

namespace SkillsHub.Partnership.Committee.Meetings.Mails;

/// <summary>What becomes of a meeting, in words for those who read one box.</summary>
/// <param name="Meeting">As it is now.</param>
/// <param name="Around">The agreement and its committee.</param>
/// <param name="Title">What a subject calls the agreement.</param>
/// <param name="News">What became of it.</param>
/// <param name="Hub">The hub that invites.</param>
/// <param name="Box">To whom it is written.</param>
/// <param name="MeetingPage">Where it is shown to who has an account.</param>
internal sealed record MeetingLetter(Meeting Meeting, SeatedAgreement Around, MailedTitle Title, MeetingNews News, Hub Hub, MeetingBox Box, Uri MeetingPage)
{
    public string FrenchSubject => (News.Kind switch
    {
        MeetingNewsKind.Convened => $"Convocation : {FrenchName}",
        MeetingNewsKind.OtherAgenda => $"Ordre du jour modifié : {FrenchName}",
        MeetingNewsKind.Moved => $"Réunion déplacée : {FrenchName}",
        _ => $"Réunion annulée : {FrenchName}",
    }) + $" – {Title.French}";

    public string EnglishSubject => (News.Kind switch
    {
        MeetingNewsKind.Convened => $"Convocation: {EnglishName}",
        MeetingNewsKind.OtherAgenda => $"Agenda changed: {EnglishName}",
        MeetingNewsKind.Moved => $"Meeting moved: {EnglishName}",
        _ => $"Meeting cancelled: {EnglishName}",
    }) + $" – {Title.English}";

    private string FrenchName => string.Create(CultureInfo.InvariantCulture, $"{CommitteeOf(Around)}, réunion n° {Meeting.Number} du {FrenchForm.Day(Meeting.Day)}");

    private string EnglishName => string.Create(CultureInfo.InvariantCulture, $"{CommitteeOf(Around)}, meeting no. {Meeting.Number} of {EnglishForm.Day(Meeting.Day)}");

    /// <summary>As the agreement calls it.</summary>
    public static string CommitteeOf(SeatedAgreement around) => around.Committee.Name is { Length: > 0 } name ? name : "Comité de pilotage";

    public string French() => Write(FrenchName, FrenchNews(), new(
        "Pour votre organisation :", "Pour :", "Concernés :", "À prévenir par un autre moyen, faute d’adresse :", "Heure :", "Lieu :", "À distance :", "Ordre du jour :", FrenchFoot()));

    public string English() => Write(EnglishName, EnglishNews(), new(
        "For your organisation:", "For:", "Concerned:", "To be told by other means, for want of an address:", "Time:", "Place:", "At a distance:", "Agenda:", EnglishFoot()));

    private string FrenchNews() => News.Kind switch
    {
        MeetingNewsKind.Convened when Box.IsOfStaffAlone => "La convocation à cette réunion est partie.",
        MeetingNewsKind.Convened => "Nous vous convoquons à cette réunion.",
        MeetingNewsKind.OtherAgenda => "L’ordre du jour de cette réunion a changé : celui-ci remplace le précédent. La convocation reste valable.",
        MeetingNewsKind.Moved => $"Cette réunion est déplacée. Elle était prévue le {Place(FrenchForm.Day(News.Before.Day), "à", "en ligne")}. Ce message remplace la convocation précédente{Follow(" : une nouvelle convocation suivra.", ", et aucune autre ne suivra.", " Sans siège à la nouvelle date :")}",
        _ => $"La réunion est annulée. Motif : {Meeting.Cancellation!.Reason}",
    };

    private string EnglishNews() => News.Kind switch
    {
        MeetingNewsKind.Convened when Box.IsOfStaffAlone => "The members are convened to this meeting.",
        MeetingNewsKind.Convened => "We convene you to this meeting.",
        MeetingNewsKind.OtherAgenda => "The agenda of this meeting has changed: this one replaces the one before. The convocation holds.",
        MeetingNewsKind.Moved => $"This meeting is moved. It was to be held on {Place(EnglishForm.Day(News.Before.Day), "at", "on line")}. This message replaces the convocation before{Follow(": another one will follow.", ", and no other will follow.", " Without a seat on the new day:")}",
        _ => $"The meeting is cancelled. Reason: {Meeting.Cancellation!.Reason}",
    };

    private string Place(string day, string at, string remote)
    {
        var time = News.Before.StartsAt is { } begin ? string.Create(CultureInfo.InvariantCulture, $" {at} {begin:HH:mm}") : "";
        return $"{day}{time}{(News.Before.Place ?? (News.Before.Link is null ? null : remote)) switch { { } place => $" ({place})", null => "" }}";
    }

    // Nobody is convened any more to a day that has passed, nor who does not sit on the new one.
    private string Follow(string another, string none, string gone)
    {
        if (Meeting.Day < Around.Today)
            return none;
        var sitting = Around.Committee.SittingOn(Meeting.Day, Around.Agreement);
        var unseated = Box.Members.Except(sitting).Select(member => member.Name).ToList();
        return (unseated.Count < Box.Members.Count ? another : none) + (unseated.Count > 0 ? $"{gone} {string.Join(", ", unseated)}." : "");
    }

    private string FrenchFoot() => Foot(
        "Ce message est parti d’une machine : n’y répondez pas.",
        "Vous le recevez parce que vous siégez dans ce comité ; votre adresse ne sert qu’à cela, et elle est effacée deux mois après votre dernier jour. Pour en changer ou ne plus rien recevoir :",
        "Pour changer d’adresse ou ne plus rien recevoir :");

    private string EnglishFoot() => Foot(
        "A machine sent this message: do not answer it.",
        "You receive it because you sit in this committee; your address serves nothing else, and is erased two months after your last day. To change it, or to receive nothing any more:",
        "To change the address, or to receive nothing any more:");

    private string Foot(string machine, string person, string office)
    {
        var foot = new StringBuilder(machine);
        if (Box.Has(MeetingReaderKind.Member))
            foot.Append(CultureInfo.InvariantCulture, $" {person} {Hub.Name}{(MeetingInvitation.MailboxOf(Hub) is { } mailbox ? $", {mailbox}" : "")}");
        if (Box.ContactPages.Count > 0)
            foot.Append(CultureInfo.InvariantCulture, $"{(Box.Has(MeetingReaderKind.Member) ? '\n' : ' ')}{office}\n{string.Join('\n', Box.ContactPages)}");
        return foot.ToString();
    }

    private string Write(string name, string news, Labels labels)
    {
        var text = new StringBuilder($"{Around.Agreement.Title}\n{name}\n\n{news}\n\n");
        void Line(string label, object? value)
        {
            if (value is not null and not "")
                text.Append(CultureInfo.InvariantCulture, $"{label} {value}\n");
        }

        void Names(string label, IEnumerable<Member> members) => Line(label, string.Join(", ", members.Select(member => member.Name)));
        Names(labels.Own, Box.MembersOf(MeetingReaderKind.Organisation));
        Names(labels.Person, Box.MembersOf(MeetingReaderKind.Member));
        Names(labels.All, Box.MembersOf(MeetingReaderKind.Staff));
        Names(labels.Untold, Box.MembersOf(MeetingReaderKind.Staff).Where(member => Meeting.Untold.Contains(member.Number)));
        Line(labels.Time, Meeting.StartsAt?.ToString("HH:mm", CultureInfo.InvariantCulture));
        Line(labels.Place, Meeting.Place);
        Line(labels.Link, Meeting.Link);
        if (News.Kind is MeetingNewsKind.Convened or MeetingNewsKind.OtherAgenda)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{labels.Agenda}\n");
            foreach (var (index, item) in Meeting.Order.Index())
                text.Append(CultureInfo.InvariantCulture, $"{index + 1}. {item.Title}\n");
        }

        // Who sits for no party may have no account.
        if (Box.ContactPages.Count > 0)
            text.Append(CultureInfo.InvariantCulture, $"\n{MeetingPage}\n");
        return text.Append(CultureInfo.InvariantCulture, $"\n-- \n{labels.Foot}\n").ToString();
    }

    private sealed record Labels(string Own, string Person, string All, string Untold, string Time, string Place, string Link, string Agenda, string Foot);
}
