using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Agreements.Import;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Disputes;
using SkillsHub.Partnership.Tests.Agreements;
using SkillsHub.Partnership.Tests.Amendments;

namespace SkillsHub.Partnership.Tests.Disputes;

/// <summary>An agreement of two parties in force since 2 February 2026, whose article 8 asks for an amicable attempt before the court of Valmer.</summary>
internal static class Disputed
{
    public const string Court = "tribunal administratif de Valmer";

    public static readonly DateOnly Today = Drafts.Today;

    public static readonly DateOnly NotifiedOn = Today.AddDays(-10);

    public static readonly DisputeExtract Text = new()
    {
        AmicableFirst = true,
        Court = Court,
        Sources = [Source("8", $"Tout litige se règle d'abord à l'amiable, puis devant le {Court}.")],
    };

    public static SourceSpan Source(string article, string quote) => new() { Article = article, FirstLine = 1, LastLine = 1, Quote = quote };

    public static DisputeClause Clause => DisputeClause.Of(Text, new Dictionary<string, int>(StringComparer.Ordinal));

    public static DisputeActor Staff => new(Party: null, "accueil", Drafts.Now, Today);

    public static DisputeActor Town => new(Drafts.Town, "mairie", Drafts.Now, Today);

    public static DisputeActor School => new(Drafts.School, "école", Drafts.Now, Today);

    public static DisputedAgreement Around(Agreement? agreement = null) => new(agreement ?? Amended.InForce(), Clause, ["1", "8"], Today);

    public static DisputeDraft Draft(string[]? parties = null, bool hub = false, DisputeMatter? about = null, DateOnly? aroseOn = null, DateOnly? notifiedOn = null) => new(
        "Salle non prêtée",
        "La salle promise n'a pas été prêtée en février.",
        new DisputeSides(parties ?? [Drafts.Town, Drafts.School], hub),
        about ?? new DisputeMatter(["1"], [], []),
        aroseOn ?? Today.AddDays(-20),
        notifiedOn ?? NotifiedOn);

    public static Dispute Opened(DisputeActor? opener = null, DisputeDraft? draft = null)
    {
        Assert.True(Dispute.Open(Guid.CreateVersion7(), 1, draft ?? Draft(), Around(), [], opener ?? Town).TryGet(out var dispute, out var refusal), refusal?.Detail);
        return dispute;
    }

    /// <summary>A dispute that is before the court since yesterday, as the town said.</summary>
    public static Dispute Referred(DisputeDraft? draft = null, DisputeActor? opener = null, DisputeActor? by = null)
    {
        var dispute = Opened(opener, draft);
        Assert.Null(dispute.Record(Step(), Town).Error);
        Assert.Null(dispute.Refer(Referral(), Clause, by ?? Town).Error);
        return dispute;
    }

    public static StepDraft Step(DateOnly? day = null, DisputeStepKind kind = DisputeStepKind.Letter, CommitteeOpinion? opinion = null) =>
        new(kind, day ?? Today.AddDays(-5), "Le maire", "Demande de la salle.", "courrier 4", opinion);

    public static SettlementDraft Settlement(DateOnly? day = null, string? proof = null) => new(day ?? Today.AddDays(-2), "La salle est prêtée le jeudi.", Amendment: null, Decision: null, proof);

    public static ClosingDraft Closing(DisputeOutcome outcome = DisputeOutcome.Judged, DateOnly? day = null, string? number = "24/118", string? proof = null) =>
        new(outcome, day ?? Today, "La salle est due.", number, proof);

    public static ReferralDraft Referral(DateOnly? day = null, string? court = null) => new(day ?? Today.AddDays(-1), court, "2600123");
}
