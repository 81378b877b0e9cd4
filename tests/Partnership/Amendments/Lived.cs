using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Agreements.Import;
using SkillsHub.Partnership.Amendments.Changes;
using SkillsHub.Partnership.Amendments.Versions;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Deadlines;
using SkillsHub.Partnership.Deadlines.Notices;
using SkillsHub.Partnership.Tests.Agreements;
using SkillsHub.Partnership.Tests.Deadlines;

namespace SkillsHub.Partnership.Tests.Amendments;

internal enum LivedFact
{
    Letters,
    Join,
    Leave,
    ShorterNotice,
    LongerNotice,
    End,
}

/// <param name="Days">How many days later.</param>
/// <param name="Fact">What happens.</param>
/// <param name="Which">Which of the parties, or how much.</param>
internal sealed record LivedStep(int Days, LivedFact Fact, int Which);

/// <summary>An agreement of five parties to which one thing happens after the other, each recorded on its day.</summary>
internal sealed class Lived
{
    public static readonly DateOnly Signed = Cases.Signed;

    private static readonly AgreementExtract Text = Cases.Text with
    {
        Parties = [.. Cases.Seven.Take(5).Select(slug => new PartyExtract { Slug = slug, Name = slug, Source = new SourceSpan { FirstLine = 1, LastLine = 1, Quote = slug } })],
    };

    private readonly List<NoticeLetter> letters = [];
    private readonly List<AmendmentFact> amendments = [];

    public Lived()
    {
        Agreement = Agreement.Import(Guid.CreateVersion7(), "valmer", new ImportResult { ContentHash = "0f", Agreement = Text }, "convention.txt", "accueil", Drafts.Now);
        Assert.Null(Agreement.OpenForSignature());
        foreach (var party in Agreement.PartySlugs)
            Assert.Null(Agreement.Sign(party, Drafts.SignedOn(Signed), Signed));
    }

    public Agreement Agreement { get; }

    public DateOnly Today { get; private set; } = Signed;

    public DeadlineCase Case => new DeadlineSource(Agreement, Text, letters, amendments).CaseOn(Today);

    public VersionHistory History => new VersionFacts(Agreement, Text, [], Case.Terminations) { DayOf = Amended.DayOf }.HistoryOf(amendments);

    /// <summary>Days go by, and do their work.</summary>
    public void Pass(int days)
    {
        Today = Today.AddDays(days);
        foreach (var termination in Case.Terminations.Where(one => one.FreeFrom <= Today))
        {
            var isNew = termination.EndsAgreement ? Agreement.Terminate(termination.FreeFrom!.Value) : Agreement.Leave(termination.By, termination.FreeFrom!.Value, amendment: null);
            if (isNew)
                letters.FindAll(letter => letter.Sender == termination.By && letter.IsLive).ForEach(letter => letter.TakeEffect(Drafts.Now));
        }

        Agreement.Expire(Today);
    }

    public void Happen(LivedStep step)
    {
        if (Agreement.NotLiving() is not null)
            return;
        var parties = Agreement.PartySlugs;
        var party = parties[step.Which % parties.Count];
        switch (step.Fact)
        {
            case LivedFact.Letters when !letters.Exists(letter => letter.Sender == party && letter.IsLive):
                Write(party, [.. parties.Where(to => to != party)]);
                break;
            case LivedFact.Join:
                var slug = $"lycee-{amendments.Count}";
                Agreement.Join(slug, slug, Drafts.SignedOn(Today), Today);
                Amend(new AmendmentChanges { Join = [new(slug, slug)] });
                break;
            case LivedFact.Leave when parties.Count > 2:
                Agreement.Leave(party, Today, amendments.Count + 1);
                Amend(new AmendmentChanges { Leave = [party] });
                break;
            case LivedFact.ShorterNotice:
                Agreement.ShortenNotice(new(new Period { Count = 3 + (5 * step.Which), Unit = PeriodUnit.Days }, Today, "PV", Drafts.Now), Text.Termination, Today);
                break;
            case LivedFact.LongerNotice:
                Amend(new AmendmentChanges { Terms = new TermChanges(TerminationNotice: Cases.Months(1 + step.Which)) });
                break;
            case LivedFact.End:
                var terms = new TermChanges(EndDate: Today.AddDays(30 * (1 + step.Which)));
                Agreement.AmendTerm(LivingTerm.Set(Agreement.Term, terms), Today);
                Amend(new AmendmentChanges { Terms = terms });
                break;
            default:
                break;
        }
    }

    private void Amend(AmendmentChanges changes) => amendments.Add(new(amendments.Count + 1, Today, changes, []));

    private void Write(string from, IReadOnlyList<string> to)
    {
        var moment = new AgreementMoment(Agreement.Span!, Today, [.. Agreement.Parties.Select(one => one.Slug)], null);
        var draft = new NoticeDraft(Guid.CreateVersion7(), NoticePurpose.Termination, from, to.ToDictionary(one => one, one => $"2C {letters.Count} {one}", StringComparer.Ordinal), Today);
        Assert.True(NoticeLetter.Send(draft, Agreement, moment, "accueil", Drafts.Now).TryGet(out var letter, out var refusal), refusal?.Detail);
        foreach (var party in to)
            Assert.Null(letter.Receive(party, new(Today, IsReturned: false, Proof: null), Today, Drafts.Now).Error);
        letters.Add(letter);
    }
}
