using SkillsHub.Domain;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Agreements.Errors;
using SkillsHub.Partnership.Branding;
using SkillsHub.Partnership.Branding.Errors;
using SkillsHub.Partnership.Tests.Agreements;
using SkillsHub.Partnership.Tests.Agreements.Import;
using SkillsHub.Partnership.Tests.Amendments;

namespace SkillsHub.Partnership.Tests.Branding;

public sealed class AskTests
{
    private static DateOnly Today => Branded.Today;

    [Fact]
    public void A_party_is_asked_and_nobody_else()
    {
        Assert.Equal(new NotAParty("party", "inconnue"), Refused(Branded.AskFor("inconnue")));
        var agreement = Amended.InForce();
        Assert.True(agreement.Leave(Drafts.Town, Today, amendment: null));
        Assert.Equal(new NotAParty("party", Drafts.Town), Refused(Branded.AskFor(), Branded.Around(agreement)));
    }

    [Fact]
    public void Nobody_asks_for_its_own_and_a_party_only_where_the_text_lets_it()
    {
        Assert.Equal("party", Assert.IsType<OwnBrand>(Refused(Branded.AskFor(), asker: Drafts.Town)).Field);
        Assert.IsType<PartiesDoNotAsk>(Refused(Branded.AskFor(), Branded.Around(clauses: new BrandClauses([], [])), Drafts.School));
        Assert.Null(Refused(Branded.AskFor(), asker: Drafts.School));
        Assert.Null(Refused(Branded.AskFor(), Branded.Around(clauses: new BrandClauses([], []))));
    }

    [Fact]
    public void The_days_of_use_are_those_of_the_agreement_and_to_come()
    {
        var end = Amended.InForce().EndsOn!.Value;
        Assert.Equal("lastDay", Assert.IsType<EndsBeforeItBegins>(Refused(Branded.AskFor(scope: Branded.Scope(Today.AddDays(2), Today.AddDays(1))))).Field);
        Assert.Equal("lastDay", Assert.IsType<UsedAlready>(Refused(Branded.AskFor(scope: Branded.Scope(Today.AddDays(-3), Today.AddDays(-1))))).Field);
        Assert.Equal("firstDay", Assert.IsType<UsedBeforeAgreement>(Refused(Branded.AskFor(scope: Branded.Scope(Amended.Signed.AddDays(-1))))).Field);
        Assert.Equal("lastDay", Assert.IsType<UsedAfterAgreement>(Refused(Branded.AskFor(scope: Branded.Scope(last: end.AddDays(1))))).Field);
        Assert.Null(Refused(Branded.AskFor(scope: Branded.Scope(Today, end))));
        var left = Amended.InForce();
        Assert.True(left.Leave(Drafts.Town, Today.AddDays(10), amendment: null));
        Assert.Equal("lastDay", Assert.IsType<UsedAfterExit>(Refused(Branded.AskFor(scope: Branded.Scope(last: Today.AddDays(10))), Branded.Around(left))).Field);
        Assert.Null(Refused(Branded.AskFor(scope: Branded.Scope(last: Today.AddDays(9))), Branded.Around(left)));
    }

    [Theory]
    [InlineData("Le logo de la Ville s'emploie selon la charte fournie par la Ville et en accord avec le service communication de la Ville.", "service communication de la Ville")]
    [InlineData("Le logo de la Ville ne s'emploie qu'après validation par sa direction de la communication.", "direction de la communication")]
    [InlineData("Le logo de la Ville ne s'emploie qu'avec son autorisation écrite.", null)]
    [InlineData("Le logo de la Ville figure sur les supports de communication du service de l'emploi.", null)]
    public void The_department_that_has_to_agree_is_read_in_the_text(string sentence, string? department)
    {
        var agreement = Reading.ReadArticle("Communication", sentence);
        var clauses = new BrandClauses(agreement.BrandingRules, []);
        Assert.Equal(department, clauses.DepartmentOf("ville-de-boisclair")?.Name);
        Assert.Null(clauses.DepartmentOf("association-savoirs-partages"));
    }

    [Fact]
    public void What_was_said_of_a_department_completes_the_text()
    {
        SaidDepartment[] said = [new(Drafts.Town, "Cabinet du maire", "charte 2", Reason: null, "accueil", Drafts.Now)];
        var clauses = Branded.Clauses with { Said = said };
        Assert.Equal(new BrandDepartment("Cabinet du maire", "charte 2", IsOfText: false), clauses.DepartmentOf(Drafts.Town));
        Assert.Equal(new BrandDepartment("Direction de la communication de l'École", "5", IsOfText: true), clauses.DepartmentOf(Drafts.School));
    }

    [Theory]
    [InlineData("La Ville autorise l'usage de son logo après validation de sa direction de la communication.")]
    [InlineData("Les logos de la Ville et de l'Association sont utilisés en accord avec la direction de la communication de la Ville.")]
    public void A_department_of_nobody_knows_whom_binds_nobody_until_it_is_assigned(string sentence)
    {
        var clauses = new BrandClauses(Reading.ReadArticle("Communication", sentence).BrandingRules, []);
        Assert.Null(clauses.DepartmentOf("ville-de-boisclair"));
        Assert.Null(clauses.DepartmentOf("association-savoirs-partages"));
        var open = Assert.Single(clauses.Unassigned);
        var assigned = clauses with { Said = [new("ville-de-boisclair", open.Name, open.Article, Reason: null, "accueil", Drafts.Now)] };
        Assert.Empty(assigned.Unassigned);
        Assert.Equal(open.Name, assigned.DepartmentOf("ville-de-boisclair")?.Name);
    }

    [Fact]
    public void What_the_text_asks_of_each_binds_each_behind_its_own_clause()
    {
        var clauses = new BrandClauses(
            [
                Branded.Rule(party: null, needsWriting: true, "Chaque partie accorde l'usage de son logo avec l'accord de son service communication."),
                Branded.Rule(Drafts.School, needsWriting: false, Branded.Clause),
            ],
            []);
        Assert.Equal("service communication", clauses.DepartmentOf(Drafts.Town)?.Name);
        Assert.Equal("Direction de la communication de l'École", clauses.DepartmentOf(Drafts.School)?.Name);
        Assert.Empty(clauses.Unassigned);
    }

    private static Error? Refused(BrandAsk ask, BrandedAgreement? around = null, string? asker = null) =>
        BrandPermission.Ask(Guid.CreateVersion7(), around ?? Branded.Around(), 1, ask, new BrandAsker(asker, "accueil", Drafts.Now, Today)).Error;
}
