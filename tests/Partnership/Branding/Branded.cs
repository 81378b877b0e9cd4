using SkillsHub.Contracts;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Agreements.Import;
using SkillsHub.Partnership.Branding;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Tests.Agreements;
using SkillsHub.Partnership.Tests.Amendments;

namespace SkillsHub.Partnership.Tests.Branding;

/// <summary>An agreement of two parties in force since 2 February 2026, whose school's communication department has to agree too.</summary>
internal static class Branded
{
    public const string Clause = "L'affiche de l'École suit sa charte, après accord de la Direction de\nla communication de l'École.";

    public static readonly DateOnly Today = Drafts.Today;

    public static BrandClauses Clauses => new(
        [Rule(party: null, needsWriting: true, "Nul n'emploie le logo d'un autre sans son accord écrit."), Rule(Drafts.School, needsWriting: false, Clause)], []);

    public static BrandedAgreement Around(Agreement? agreement = null, BrandClauses? clauses = null, DateOnly? today = null) =>
        new(agreement ?? Amended.InForce(), clauses ?? Clauses, today ?? Today);

    public static BrandScope Scope(DateOnly? first = null, DateOnly? last = null, params BrandUse[] uses) =>
        new(uses is [] ? [BrandUse.Name, BrandUse.Logo] : uses, first ?? Today, last ?? Today.AddDays(30));

    public static BrandAsk AskFor(string party = Drafts.Town, BrandScope? scope = null) =>
        new("Forum des métiers", party, scope ?? Scope(), "Affiches et site", ActivityFamily.SkillsWatch, new BrandSubject(BrandThing.AgendaEvent, Id: null, Details: null, Link: null));

    public static BrandPermission Asked(string party = Drafts.Town, BrandScope? scope = null, BrandedAgreement? around = null, string? asker = null)
    {
        var result = BrandPermission.Ask(Guid.CreateVersion7(), around ?? Around(), 1, AskFor(party, scope), new BrandAsker(asker, "accueil", Drafts.Now, Today));
        Assert.True(result.TryGet(out var permission, out var refusal), refusal?.Detail);
        return permission;
    }

    public static BrandGrant Grant(BrandGrantor grantor = BrandGrantor.Party, BrandScope? scope = null, DateOnly? on = null) => new()
    {
        Grantor = grantor,
        GrantedBy = "Camille Royer",
        Function = "Direction",
        GrantedOn = on ?? Today,
        Proof = "courrier 12",
        Scope = scope ?? Scope(),
        Conditions = null,
        RecordedBy = "mairie",
        RecordedAt = Drafts.Now,
    };

    public static BrandEnding Refusal(BrandGrantor? by = BrandGrantor.Party) => new() { Reason = "Hors sujet.", Refuser = by, EndedBy = "mairie", EndedAt = Drafts.Now };

    public static BrandRevocation Revocation(DateOnly from, BrandGrantor by = BrandGrantor.Party) =>
        new() { Grantor = by, Reason = "La charte a changé.", From = from, RevokedBy = "mairie", RevokedAt = Drafts.Now };

    public static BrandingRuleExtract Rule(string? party, bool needsWriting, string quote) =>
        new() { Party = party, NeedsWrittenAgreement = needsWriting, Source = new SourceSpan { Article = "5", FirstLine = 1, LastLine = 1, Quote = quote } };
}
