using System.Globalization;
using SkillsHub.Portal.Api;
using SkillsHub.Portal.Language;
using SkillsHub.Portal.Pages.Agreements;
using SkillsHub.Portal.Pages.Amendments;
using static SkillsHub.Portal.Language.Words;

namespace SkillsHub.Portal.Pages.Partners;

/// <summary>The facts of the journal as a person says them.</summary>
internal static class JournalWords
{
    public static string Fact(string type) => type switch
    {
        "skillshub.partnership.agreement.imported.v1" => Say("Convention importée", "Agreement imported"),
        "skillshub.partnership.agreement.reread.v1" => Say("Lecture d’une convention corrigée", "Reading of an agreement corrected"),
        "skillshub.partnership.agreement.discarded.v1" => Say("Brouillon de convention abandonné", "Draft agreement given up"),
        "skillshub.partnership.agreement.open_point_assigned.v1" => Say("Point ouvert attribué", "Open point assigned"),
        "skillshub.partnership.agreement.open_point_resolved.v1" => Say("Point ouvert résolu", "Open point settled"),
        "skillshub.partnership.agreement.open_point_reopened.v1" => Say("Point rouvert", "Settled point reopened"),
        "skillshub.partnership.agreement.opened_for_signature.v1" => Say("Convention ouverte à la signature", "Agreement opened for signature"),
        "skillshub.partnership.agreement.returned_to_draft.v1" => Say("Convention revenue au brouillon", "Agreement returned to draft"),
        "skillshub.partnership.agreement.signed.v1" => Say("Convention signée par une partie", "Agreement signed by a party"),
        "skillshub.partnership.agreement.signature_withdrawn.v1" => Say("Signature d’une partie retirée", "Signature of a party withdrawn"),
        "skillshub.partnership.agreement.entered_into_force.v1" => Say("Convention entrée en vigueur", "Agreement entered into force"),
        "skillshub.partnership.agreement.finding_noted.v1" => Say("Constat relevé", "Finding noted"),
        "skillshub.partnership.agreement.years_counted.v1" => Say("Origine des années dite", "Origin of the years said"),
        "skillshub.partnership.agreement.shorter_notice_proposed.v1" => Say("Préavis réduit proposé : l’accord de chaque partie est attendu", "Shorter notice proposed: the agreement of each party is awaited"),
        "skillshub.partnership.agreement.notice_shortened.v1" => Say("Préavis de résiliation changé d’un commun accord", "Notice of termination changed by common agreement"),
        "skillshub.partnership.agreement.amendment_proposed.v1" => Say("Avenant proposé", "Amendment proposed"),
        "skillshub.partnership.agreement.amendment_signed.v1" => Say("Avenant signé par une partie", "Amendment signed by a party"),
        "skillshub.partnership.agreement.amendment_signature_withdrawn.v1" => Say("Signature d’un avenant retirée", "Signature of an amendment withdrawn"),
        "skillshub.partnership.agreement.amendment_lapsed.v1" => Say("Avenant devenu sans objet", "Amendment lapsed"),
        "skillshub.partnership.agreement.amendment_settled.v1" => Say("Avenant signé par toutes les parties restantes", "Amendment signed by all remaining parties"),
        "skillshub.partnership.agreement.amendment_refused.v1" => Say("Avenant refusé par une partie", "Amendment refused by a party"),
        "skillshub.partnership.agreement.amendment_withdrawn.v1" => Say("Avenant retiré", "Amendment withdrawn"),
        "skillshub.partnership.agreement.amended.v1" => Say("Convention amendée", "Agreement amended"),
        "skillshub.partnership.agreement.party_left.v1" => Say("Départ d’une partie", "Exit of a party"),
        "skillshub.partnership.agreement.renewed.v1" => Say("Convention reconduite", "Agreement renewed"),
        "skillshub.partnership.agreement.terminated.v1" => Say("Convention résiliée", "Agreement terminated"),
        "skillshub.partnership.agreement.expired.v1" => Say("Convention expirée", "Agreement expired"),
        "skillshub.partnership.agreement.returned_to_force.v1" => Say("Convention de nouveau en vigueur", "Agreement in force again"),
        "skillshub.partnership.commitment.amended.v1" => Say("Engagement changé par avenant, ou pris fin", "Commitment changed by amendment, or ended"),
        "skillshub.partnership.notice.sent.v1" => Say("Lettre entre parties envoyée", "Letter between parties sent"),
        "skillshub.partnership.notice.received.v1" => Say("Lettre entre parties reçue", "Letter between parties received"),
        "skillshub.partnership.notice.returned.v1" => Say("Lettre entre parties revenue, non réclamée", "Letter between parties came back unclaimed"),
        "skillshub.partnership.notice.withdrawn.v1" => Say("Lettre entre parties retirée", "Letter between parties withdrawn"),
        "skillshub.partnership.deadline.approaching.v1" => Say("Échéance à préparer", "Deadline to be prepared"),
        "skillshub.partnership.deadline.met.v1" => Say("Échéance tenue", "Deadline met"),
        "skillshub.partnership.deadline.missed.v1" => Say("Échéance manquée", "Deadline missed"),
        "skillshub.partnership.commitment.registered.v1" => Say("Engagement inscrit au registre", "Commitment entered in the register"),
        "skillshub.partnership.commitment.planned.v1" => Say("Échéance d’un engagement fixée", "Commitment scheduled"),
        "skillshub.partnership.commitment.attributed.v1" => Say("Engagement attribué", "Commitment attributed"),
        "skillshub.partnership.commitment.set_aside.v1" => Say("Ligne du registre écartée", "Line of the register set aside"),
        "skillshub.partnership.commitment.fulfilled.v1" => Say("Engagement tenu", "Commitment kept"),
        "skillshub.partnership.commitment.fulfilment_withdrawn.v1" => Say("Preuve d’un engagement retirée", "Proof of a commitment withdrawn"),
        "skillshub.partnership.organisation.registered.v1" => Say("Organisation enregistrée", "Organisation registered"),
        "skillshub.partnership.hub.registered.v1" => Say("Maison des compétences enregistrée", "Hub registered"),
        "skillshub.catalogue.programme.published.v1" => Say("Formation publiée", "Programme published"),
        "skillshub.catalogue.programme.updated.v1" => Say("Formation mise à jour", "Programme updated"),
        "skillshub.catalogue.programme.withdrawn.v1" => Say("Formation retirée", "Programme withdrawn"),
        "skillshub.catalogue.programme.session_scheduled.v1" => Say("Session programmée", "Session scheduled"),
        "skillshub.catalogue.programme.session_cancelled.v1" => Say("Session annulée", "Session cancelled"),
        "skillshub.documentation.resource.published.v1" => Say("Document publié", "Document published"),
        "skillshub.documentation.resource.published_to_partners.v1" => Say("Document publié pour les partenaires", "Document published to partners"),
        "skillshub.documentation.resource.updated.v1" or "skillshub.documentation.resource.updated_for_partners.v1" => Say("Document mis à jour", "Document updated"),
        "skillshub.documentation.resource.withdrawn.v1" or "skillshub.documentation.resource.withdrawn_from_partners.v1" => Say("Document retiré", "Document withdrawn"),
        "skillshub.events.agenda_event.published.v1" => Say("Rendez-vous annoncé", "Event announced"),
        "skillshub.events.agenda_event.updated.v1" => Say("Rendez-vous modifié", "Event changed"),
        "skillshub.events.agenda_event.cancelled.v1" => Say("Rendez-vous annulé", "Event cancelled"),
        "skillshub.events.webhook.tested.v1" => Say("Essai d’abonnement", "Subscription test"),
        "skillshub.messaging.stream.position_discarded.v1" => Say("Message écarté ou donné pour perdu par l’exploitation", "Message discarded or given up as lost by an operator"),
        _ => GrantJournal.Fact(type) ?? FundingJournal.Fact(type) ?? CommitteeJournal.Fact(type) ?? BrandJournal.Fact(type) ?? DisputeJournal.Fact(type) ?? ReportJournal.Fact(type) ?? type,
    };

    /// <summary>What the fact is about: a name, a question, what became of it, and why.</summary>
    /// <param name="entry">The fact.</param>
    /// <param name="names">Organisations by slug.</param>
    public static string? About(JournalEntry entry, IReadOnlyDictionary<string, string> names)
    {
        var subject = CommitteeJournal.About(entry, names) ?? BrandJournal.About(entry) ?? DisputeJournal.About(entry) ?? ReportJournal.About(entry) ?? NoticeJournal.About(entry, names) ?? GrantJournal.About(entry, names) ?? FundingJournal.About(entry, names) ?? Commitment(entry) ?? Finding(entry) ?? entry.Text("title") ?? entry.Text("question") ?? entry.Text("name") ?? entry.Text("text");
        var slug = entry.Text("counterpart") is null ? entry.Text("party") ?? entry.Text("owner") : null;
        var more = Settled(entry) ?? (slug is null ? Day(entry.Text("legalDate") ?? entry.Text("startsOn")) : names.GetValueOrDefault(slug, slug));
        var about = (subject, more) switch
        {
            (null, null) => null,
            (null, _) => more,
            (_, null) => subject,
            _ => $"{subject} ({more})",
        };
        return (about, Reason(entry)) switch
        {
            (_, null) => about,
            (null, { } reason) => reason,
            (_, { } reason) => $"{about}{Say(" ; motif : ", "; reason: ")}{reason}",
        };
    }

    /// <summary>Where the fact can be followed; null where it has no page.</summary>
    public static string? Address(JournalEntry entry) => DisputeJournal.Address(entry) is { } dispute ? dispute
        : IsOfCommitment(entry) && entry.Text("agreementId") is { } agreement && entry.Text("number") is { } number
        ? $"/agreements/{agreement}/commitments/{number}"
        : Finding(entry) is not null && entry.Text("aggregateId") is { } contradictory ? $"/agreements/{contradictory}/findings#finding-{entry.Text("finding")}"
        : entry.Text("amendment") is { } amendment && entry.Text("aggregateId") is { } amended ? $"/agreements/{amended}/amendments/{amendment}"
        : CommitteeJournal.Address(entry) ?? BrandJournal.Address(entry) ?? ReportJournal.Address(entry) ?? NoticeJournal.Address(entry) ?? GrantJournal.Address(entry) ?? FundingJournal.Address(entry);

    // What a rule ended is told by its code: its words are the portal's.
    private static string? Reason(JournalEntry entry) =>
        entry.Text("reason") is { } reason && entry.Text("amendment") is not null ? AmendmentWords.Ending(entry.Text("rule") ?? reason) ?? reason : entry.Text("reason");

    private static bool IsOfCommitment(JournalEntry entry) => entry.Type.StartsWith("skillshub.partnership.commitment.", StringComparison.Ordinal);

    private static string? Finding(JournalEntry entry) => entry.Type == "skillshub.partnership.agreement.finding_noted.v1" && entry.Text("finding") is { } number
        ? $"{Say("constat n° ", "finding no. ")}{number}{(entry.Text("article") is { } article ? $", article {article}" : "")}"
        : null;

    private static string? Commitment(JournalEntry entry)
    {
        if (!IsOfCommitment(entry) || entry.Text("number") is not { } number)
            return null;
        var due = (entry.Text("dueOn"), entry.Text("occurrence")) switch
        {
            ({ } first, _) => $"{Say(", pour le ", ", by ")}{Day(first)}",
            (_, { } answered) => $"{Say(", échéance du ", ", due on ")}{Day(answered)}",
            _ => "",
        };
        var words = entry.Text("text") ?? entry.Text("proofTitle");
        return $"{Say("engagement n° ", "commitment no. ")}{number}{due}{(words is null ? "" : $"{Say(" : ", ": ")}{words}")}";
    }

    private static string? Settled(JournalEntry entry)
    {
        if (entry.Text("resolution") is not { } words)
            return null;
        var settled = string.Join(" — ", new[] { words, Figure(entry.Text("rate"), AgreementWords.Rate), Figure(entry.Text("amount"), AgreementWords.Amount) }.OfType<string>());
        return entry.Type == "skillshub.partnership.agreement.open_point_reopened.v1" ? $"{Say("était convenu : ", "had been settled: ")}{settled}" : settled;
    }

    private static string? Figure(string? number, Func<decimal, string> inWords) =>
        decimal.TryParse(number, NumberStyles.Number, CultureInfo.InvariantCulture, out var figure) ? inWords(figure) : null;

    private static string? Day(string? date) =>
        DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? HubClock.Day(day) : date;
}
