using static SkillsHub.Portal.Language.Words;

namespace SkillsHub.Portal.Components.Forms;

/// <summary>The rules of committees, meetings, minutes and decisions, in words; null for another.</summary>
internal static class CommitteeRules
{
    public static string? InWords(string? code) => Members(code) ?? Meetings(code) ?? Decisions(code);

    private static string? Members(string? code) => code switch
    {
        "committee.not-found" => Say("Le comité de cette convention n’est pas encore ouvert.", "The committee of this agreement is not opened yet."),
        "committee.seat-not-found" => Say("Le comité n’a pas ce siège.", "The committee has no such seat."),
        "committee.member-not-found" => Say("Le comité n’a pas ce membre.", "The committee has no such member."),
        "committee.seat-exists" => Say("Un siège porte déjà ce nom.", "A seat has this name already."),
        "committee.seat-of-party" => Say("C’est le siège d’une partie : son organisation est connue.", "This is a party’s seat: its organisation is known."),
        "committee.organisation-seated" => Say("Cette organisation a déjà un siège.", "This organisation has a seat already."),
        "committee.organisation-unknown" => Say("La Maison ne connaît pas d’organisation de cet identifiant.", "The hub knows no organisation of this identifier."),
        "committee.member-of-party" => Say("Qui siège au nom d’une partie est convoqué à l’adresse de cette partie.", "Who sits for a party is convened by the address of that party."),
        "committee.seat-is-consultative" => Say("Ce siège a voix consultative : un vote de plus demande un avenant, puis la correction du siège.", "This seat has a consultative voice: a vote takes an amendment, and then the correction of the seat."),
        "committee.seats-taken" => Say("Autant de personnes que la convention donne de sièges siègent déjà l’un de ces jours : mettez d’abord fin à un mandat.", "As many people as the agreement gives seats sit already on one of these days: end one first."),
        "committee.sits-already" => Say("Cette personne siège déjà sur ce siège l’un de ces jours.", "This person sits on this seat already on one of these days."),
        "committee.no-such-article" => Say("La convention n’a pas cet article : donnez son numéro comme elle l’écrit.", "The agreement has no such article: give its number as it is written there."),
        "committee.sits-before-the-agreement" => Say("La convention n’était pas encore en vigueur à cette date.", "The agreement was not in force on this day."),
        "committee.sits-before-the-seat" => Say("Un avenant ne donne ce siège que plus tard.", "An amendment gives this seat from a later day only."),
        "committee.seat-is-over" => Say("À cette date la partie avait quitté la convention, le siège était fermé ou la convention finie.", "By this day the party had left, the seat was closed, or the agreement was over."),
        "committee.seat-without-source" => Say("Dites l’article de la convention ou l’avenant en vigueur qui le donne. Sans l’un ni l’autre, un invité a voix consultative.", "Say which article of the agreement, or which amendment in effect, gives it. With neither, a guest has a consultative voice."),
        "committee.amendment-not-in-effect" => Say("La convention n’a pas d’avenant en vigueur de ce numéro.", "The agreement has no amendment in effect of this number."),
        "committee.same-seat" => Say("Le siège est déjà ainsi.", "The seat is so already."),
        "committee.attended-under-name" => Say("Cette personne a participé à une réunion sous ce nom : demandez à la Maison de le corriger. Si quelqu’un la remplace, mettez fin au mandat et nommez l’autre.", "This person attended a meeting under this name: ask the hub to correct it. If somebody takes the place, end the mandate and name the other."),
        "committee.sits-backwards" => Say("Le dernier jour précède le premier.", "The last day comes before the first."),
        "committee.sat-less-long" => Say("Cette personne a déjà cessé de siéger plus tôt : nommez-la de nouveau.", "This person ceased to sit earlier already: name him or her again."),
        "committee.attended-since" => Say("Cette personne a participé à une réunion après cette date.", "This person attended a meeting after this day."),
        "committee.same-member" => Say("C’est déjà écrit ainsi.", "It is written so already."),
        _ => null,
    };

    private static string? Meetings(string? code) => code switch
    {
        "meeting.not-found" => Say("Cette réunion n’existe pas.", "There is no such meeting."),
        "meeting.exists" => Say("Une autre réunion porte déjà cet identifiant.", "Another meeting has this id already."),
        "meeting.planned-already" => Say("Une réunion est déjà prévue à ces date, heure et lieu.", "A meeting is planned for this day, hour and place already."),
        "meeting.origin-chosen" => Say("Le point vient du constat ou de l’engagement choisi : laissez ce champ vide.", "The item comes from the finding or commitment that was chosen: leave this field empty."),
        "meeting.number-taken" => Say("Une autre réunion a été prévue au même moment : envoyez de nouveau.", "Another meeting was planned at the same moment: send again."),
        "meeting.before-the-agreement" => Say("La convention n’était pas encore en vigueur à cette date.", "The agreement was not in force on this day."),
        "meeting.after-the-agreement" => Say("La convention est finie à cette date.", "The agreement is over on this day."),
        "meeting.over" => Say("Cette réunion est tenue ou annulée : sa date, son lieu et son ordre du jour restent.", "This meeting was held or cancelled: its day, place and agenda stay."),
        "meeting.nothing-moved" => Say("La réunion est déjà prévue ainsi.", "The meeting is planned so already."),
        "meeting.not-planned" => Say("On ne convoque qu’à une réunion prévue.", "Members are convened to a meeting that is planned."),
        "meeting.not-convened" => Say("Une réunion se tient une fois ses membres convoqués.", "A meeting is held once its members were convened."),
        "meeting.not-held" => Say("La réunion ne s’est pas tenue : ni présences, ni procès-verbal, ni décisions.", "The meeting was not held: no attendance, minutes or decisions."),
        "meeting.in-the-future" => Say("Cette date est à venir.", "This day is still to come."),
        "meeting.held-in-the-future" => Say("La réunion est à venir. Si elle s’est tenue plus tôt, déplacez-la d’abord.", "The meeting is still to come. If it was held earlier, move it first."),
        "meeting.convened-after" => Say("La convocation suivrait la réunion.", "The convocation would come after the meeting."),
        "meeting.notice-too-short" => Say("La convention demande plus de jours entre la convocation et la réunion : déplacez la réunion.", "The agreement asks for more days between convocation and meeting: move the meeting."),
        "meeting.not-to-be-told" => Say("Cette personne est déjà prévenue, par courriel ou autrement, ou n’est pas concernée.", "This person was told already, by mail or otherwise, or is not concerned."),
        "meeting.told-before-convened" => Say("Cette date précède sa convocation.", "This day is before the person was convened."),
        "meeting.telling-not-found" => Say("Cette note est déjà reprise, ou la réunion a changé depuis.", "This note is taken back already, or the meeting changed since."),
        "meeting.no-place" => Say("Donnez d’abord un lieu ou une adresse pour participer.", "Give a place, or an address to join it, first."),
        "meeting.nobody-sits" => Say("Personne ne siège ce jour-là : nommez d’abord les membres.", "Nobody sits on that day: name the members first."),
        "meeting.not-a-member" => Say("Cette personne ne siège pas le jour de la réunion.", "This person does not sit on the day of the meeting."),
        "meeting.attendance-twice" => Say("Ce membre est nommé deux fois.", "This member is named twice."),
        "meeting.represented-by-nobody" => Say("Dites quel autre membre, présent et ayant voix délibérative, le représente.", "Say which other member, who is present and votes, represents this one."),
        "meeting.nobody-to-represent" => Say("Seul un membre représenté l’est par quelqu’un.", "Only a member who is represented is so by somebody."),
        "meeting.decided-already" => Say("La réunion a pris des décisions : les présences restent.", "The meeting took decisions: attendance stays."),
        "meeting.no-agenda" => Say("L’ordre du jour a au moins un point.", "The agenda has an item at least."),
        "meeting.agenda-full" => Say("L’ordre du jour et ses propositions sont pleins : abrégez l’intitulé, ou gardez ce point pour une autre réunion.", "The agenda and its proposals are full: shorten the title, or keep this item for another meeting."),
        "meeting.agenda-item-not-found" => Say("L’ordre du jour n’a pas ce point.", "The agenda has no such item."),
        "meeting.agenda-item-answered" => Say("Ce point a déjà sa réponse.", "This item is answered already."),
        "meeting.not-the-agenda" => Say("Donnez à chaque point sa place, une fois.", "Give each item its place, once."),
        "meeting.origin-not-found" => Say("La convention n’a pas ce constat ou cet engagement.", "The agreement has no such finding or commitment."),
        "web-address" => Say("Une adresse commence par http:// ou https://.", "An address begins with http:// or https://."),
        "minutes.nothing-to-submit" => Say("Il n’y a pas de procès-verbal en brouillon.", "There are no minutes in draft."),
        "minutes.not-submitted" => Say("Le procès-verbal n’est pas soumis aux membres.", "The minutes were not submitted to the members."),
        "minutes.approved" => Say("Le procès-verbal est approuvé : il reste tel qu’il est.", "The minutes are approved: they stay as they are."),
        "minutes.approved-before" => Say("L’approbation précéderait la réunion.", "The approval would come before the meeting."),
        "minutes.not-approved-there" => Say("Ce n’est pas une réunion tenue ce jour-là, après celle-ci.", "This is no meeting that was held on that day, after this one."),
        _ => null,
    };

    private static string? Decisions(string? code) => code switch
    {
        "decision.no-quorum" => Say("Le quorum n’était pas réuni : la réunion ne décide rien.", "There was no quorum: the meeting decides nothing."),
        "decision.nobody-votes" => Say("Aucune voix délibérative n’était présente ou représentée.", "No vote was present or represented."),
        "decision.too-many-votes" => Say("Il y a plus de votes que de voix présentes ou représentées.", "There are more votes than voices present or represented."),
        "decision.no-majority" => Say("Avec autant de voix contre, elle n’est pas prise.", "With as many votes against it, it was not taken."),
        "decision.needs-amendment" => Say("Le comité ne change aucun terme : il faut un avenant, que toutes les parties signent. Il peut décider d’en demander un.", "The committee changes no term: that takes an amendment, which all parties sign. It can decide to ask for one."),
        "decision.not-of-kind" => Say("Une décision de cette sorte ne change pas cela : laissez ce champ vide.", "A decision of this kind does not change that: leave this field empty."),
        "decision.target-required" => Say("Une décision de cette sorte dit ici ce qu’elle change.", "A decision of this kind says here what it changes."),
        "decision.fiscal-year-after-the-end" => Say("Cet exercice commence après le dernier jour de la convention.", "This fiscal year begins after the last day of the agreement."),
        "not-a-term" => Say("Ce n’est pas un terme de la convention.", "This is no term of the agreement."),
        "decision.no-such-finding" => Say("La convention n’a pas ce constat.", "The agreement has no such finding."),
        "decision.finding-closed" => Say("Ce constat est déjà réglé.", "This finding is settled already."),
        "decision.finding-in-amendment" => Say("Un avenant en cours règle ce constat : attendez qu’il prenne effet, ou retirez-le.", "An amendment on its way settles this finding: wait until it is in effect, or withdraw it."),
        "decision.year-origin-known" => Say("Ces années se comptent déjà d’un autre jour.", "These years count from another day already."),
        "decision.nothing-to-replace" => Say("Le comité n’a pas pris cette décision.", "The committee took no such decision."),
        "decision.replaced-already" => Say("Une autre décision la remplace déjà : remplacez celle-là.", "Another decision replaces it already: replace that one."),
        _ => null,
    };
}
