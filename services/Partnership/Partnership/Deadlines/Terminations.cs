using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Agreements.Import;
using SkillsHub.Partnership.Contracts.V1;

namespace SkillsHub.Partnership.Deadlines;

/// <summary>Takes the terminations of an agreement one after the other, as each decides whom the next has to tell.</summary>
internal sealed class Terminations
{
    private readonly AgreementExtract text;
    private readonly DeadlineFacts facts;
    private readonly Dictionary<string, DateOnly> gone;
    private DateOnly? end;

    private Terminations(AgreementExtract text, DeadlineFacts facts, DateOnly? end)
    {
        (this.text, this.facts, this.end) = (text, facts, facts.TerminatedOn?.AddDays(-1) ?? end);
        gone = new(facts.Exits ?? new Dictionary<string, DateOnly>(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    /// <summary>Those that have taken effect, then the others in the order in which they will, those that cannot yet be told last.</summary>
    /// <param name="text">What the agreement says, as amended.</param>
    /// <param name="facts">What happened since.</param>
    /// <param name="end">The last day of its term; null where nothing ends it but a notice.</param>
    public static IReadOnlyList<Termination> Of(AgreementExtract text, DeadlineFacts facts, DateOnly? end) => new Terminations(text, facts, end).InOrder();

    private List<Termination> InOrder()
    {
        var letters = facts.Letters
            .Where(letter => letter.Purpose == NoticePurpose.Termination && facts.Parties.Contains(letter.From, StringComparer.Ordinal))
            .ToLookup(letter => letter.From, StringComparer.Ordinal);
        var taken = letters.Select(sent => Recorded(sent.Key, [.. sent.Where(letter => letter.HasTakenEffect)])).OfType<Termination>().OrderBy(one => one.LastDay).ToList();
        var waiting = letters.Where(sent => !gone.ContainsKey(sent.Key) && !taken.Exists(one => one.By == sent.Key)).ToList();
        while (waiting.Select(letters => By(letters.Key, [.. letters])).MinBy(one => one.LastDay ?? DateOnly.MaxValue) is { } next)
        {
            taken.Add(next);
            waiting.RemoveAll(letters => letters.Key == next.By);
            if (next.EndsAgreement)
                end = next.LastDay;
            else if (next.FreeFrom is { } free)
                gone[next.By] = free;
        }

        return taken;
    }

    // Its day stands, whatever is known or agreed since.
    private Termination? Recorded(string from, IReadOnlyList<NoticeFact> letters)
    {
        DateOnly? left = gone.TryGetValue(from, out var day) ? day : null;
        return letters.Count == 0 || (left ?? facts.TerminatedOn) is not { } free
            ? null
            : new(from, letters.Max(ToldOn), free.AddDays(-1), EndsTerm: true, EndsAgreement: left is null, ShortenedOf(letters), []);
    }

    private Termination By(string from, IReadOnlyList<NoticeFact> letters)
    {
        var begun = letters.Min(letter => letter.SentOn);
        var told = facts.Parties.Where(to => to != from && IsParty(to, begun)).Select(to => letters.Where(letter => letter.To == to).OrderBy(letter => letter.ReturnedOn is not null).ThenBy(letter => letter.SentOn).FirstOrDefault()).ToList();
        var days = told.Select(ToldOn).ToList();
        string[] missing =
        [
            .. told.Contains(null) ? ["termination.letters"] : days.Contains(null) ? ["termination.receipts"] : Array.Empty<string>(),
            .. told.Exists(letter => letter is not null && NoticeOf(letter) is null) || (told.TrueForAll(letter => letter is null) && text.Termination?.Notice is null) ? ["termination.notice"] : Array.Empty<string>(),
        ];
        var shortened = ShortenedOf(told.OfType<NoticeFact>());
        if (missing.Length > 0 || told.Count == 0)
            return new(from, null, null, EndsTerm: false, EndsAgreement: false, shortened, missing);
        var runs = told.Select(letter => ToldOn(letter)!.Value.Plus(NoticeOf(letter!)!)).ToList();
        // A notice beyond the calendar runs until the end, whatever it is.
        var run = runs.Contains(null) ? null : runs.Max();
        var endsTerm = run?.PlusDays(1) is not null && !(run >= end);
        var last = endsTerm ? run : end;
        var left = facts.Parties.Count(party => party != from && (last?.PlusDays(1) is not { } day || IsParty(party, day)));
        return new(from, days.Max(), last, endsTerm, endsTerm && left < 2, shortened, missing);
    }

    // Who joins later is told by the others what they know.
    private bool IsParty(string party, DateOnly day) => !(gone.TryGetValue(party, out var left) && left <= day) && !(facts.Joined?.TryGetValue(party, out var joined) == true && joined > day);

    private DateOnly? ToldOn(NoticeFact? letter) => letter?.ReceivedOn ?? (text.Termination?.Letter == LetterForm.RegisteredWithReceipt ? null : letter?.SentOn);

    private IReadOnlyList<ForceMajeureNotice> ShortenedOf(IEnumerable<NoticeFact> letters) => [.. letters.Select(ShortenedOf).OfType<ForceMajeureNotice>().Distinct()];

    // What is agreed later changes nothing for a letter that is on its way.
    private ForceMajeureNotice? ShortenedOf(NoticeFact letter) => facts.ForceMajeure.FirstOrDefault(agreed => agreed.HoldsOn(letter.SentOn));

    // Nor does an amendment.
    private Period? NoticeOf(NoticeFact letter) =>
        ShortenedOf(letter)?.Notice ?? facts.NoticesOfText.LastOrDefault(set => set.HoldsOn(letter.SentOn))?.Notice ?? text.Termination?.Notice;
}
