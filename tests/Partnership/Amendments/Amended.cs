using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Agreements.Import;
using SkillsHub.Partnership.Amendments;
using SkillsHub.Partnership.Amendments.Changes;
using SkillsHub.Partnership.Amendments.Versions;
using SkillsHub.Partnership.Hubs;
using SkillsHub.Partnership.Tests.Agreements;

namespace SkillsHub.Partnership.Tests.Amendments;

/// <summary>An agreement of two invented parties in force for three years, and amendments of it.</summary>
internal static class Amended
{
    public static readonly DateOnly Signed = new(2026, 2, 2);

    public static readonly AmendmentChanges LongerNotice = new() { Terms = new TermChanges(TerminationNotice: Months(6)) };

    public static Agreement InForce() => SignedByAll(Drafts.With(Years(3)));

    /// <summary>The same, renewed tacitly.</summary>
    public static Agreement RunningOn() =>
        SignedByAll(Drafts.Under(new TermExtract { Start = TermStart.LastSignature, Duration = Years(3) }, new RenewalExtract { Kind = RenewalKind.Tacit }));

    public static Agreement SignedByAll(Agreement agreement)
    {
        Assert.Null(agreement.OpenForSignature());
        foreach (var party in agreement.PartySlugs)
            Assert.Null(agreement.Sign(party, Drafts.SignedOn(Signed), Drafts.Today));
        return agreement;
    }

    public static AmendmentDraft Draft(AmendmentChanges? changes = null, DateOnly? effectiveOn = null, string? author = null) =>
        new("Avenant de prolongation", "Le projet dure.", effectiveOn, changes ?? LongerNotice, author, "accueil", Drafts.Now);

    /// <summary>The day on the calendar of a hub in France.</summary>
    public static DateOnly DayOf(DateTimeOffset instant) => Hub.Register(Guid.CreateVersion7(), "valmer", "Maison des compétences", "Valmer", "Europe/Paris").DayOf(instant);

    public static VersionHistory HistoryOf(Agreement agreement, params IEnumerable<AmendmentFact> amendments) => new VersionFacts(
        agreement,
        new AgreementExtract
        {
            Title = new AgreementTitle { Text = "Convention" },
            Term = agreement.Term,
            Termination = new TerminationExtract { Notice = Months(3) },
            Articles = [new ArticleExtract { Number = "4", NumberAsWritten = "Article 4", Heading = "Lieu", Text = "Dans la halle.", LastLine = 2, Source = Source }],
        },
        [new PromiseOfText(1, "Prêter une salle", "3", Drafts.Town), new PromiseOfText(2, "Publier un bilan", "3", Party: null)],
        [])
    { DayOf = DayOf }.HistoryOf(amendments);

    public static Amendment Drafted(Agreement agreement, AmendmentChanges? changes = null, DateOnly? effectiveOn = null, int number = 1)
    {
        Assert.True(Amendment.Draft(Guid.CreateVersion7(), agreement, number, Draft(changes, effectiveOn), HistoryOf(agreement), Drafts.Today).TryGet(out var amendment, out var refusal), refusal?.Detail);
        return amendment;
    }

    public static Amendment Proposed(Agreement agreement, AmendmentChanges? changes = null, DateOnly? effectiveOn = null)
    {
        var amendment = Drafted(agreement, changes, effectiveOn);
        Assert.Null(amendment.Propose(agreement, HistoryOf(agreement), [], Drafts.Today));
        return amendment;
    }

    public static Period Months(int count) => new() { Count = count, Unit = PeriodUnit.Months };

    public static Period Years(int count) => new() { Count = count, Unit = PeriodUnit.Years };

    private static SourceSpan Source => new() { Article = "4", FirstLine = 1, LastLine = 1, Quote = "…" };
}
