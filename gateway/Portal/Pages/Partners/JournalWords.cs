using System.Globalization;
using SkillsHub.Contracts;
using SkillsHub.Portal.Api;
using SkillsHub.Portal.Language;
using SkillsHub.Portal.Pages.Agreements;
using SkillsHub.Portal.Pages.Amendments;
using static SkillsHub.Portal.Language.Words;

namespace SkillsHub.Portal.Pages.Partners;

/// <summary>The facts of the journal as a person says them.</summary>
internal static class JournalWords
{
    public static string Fact(string type) => EventWords.Of(type) is { } words ? Say(words.French, words.English) : type;

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
