using SkillsHub.Domain;
using SkillsHub.Partnership.Agreements.Import;
using SkillsHub.Partnership.Agreements.Templates;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Tests.Agreements.Templates;

public sealed class TemplateRefusalTests
{
    public static TheoryData<string, string> Limits => new()
    {
        { "title", "required" }, { "parties", "reading.too-few-parties" }, { "parties[1].name", "template.same-name" }, { "parties[0].name", "reading.name-without-letters" }, { "parties[0].name", "too-long" },
        { "parties[2].name", "required" }, { "parties[0].seats", "out-of-range" }, { "parties[0].commitments", "too-many" }, { "parties[0].commitments[0]", "too-long" }, { "operator", "template.no-such-party" },
        { "operator", "required" }, { "report.by", "required" }, { "report.day", "out-of-range" }, { "meetingsPerYear", "out-of-range" }, { "advisers", "too-many" }, { "duration.count", "template.length" },
        { "duration", "required" }, { "renewal.kind", "required" }, { "renewal.notice", "required" }, { "renewal.notice.count", "template.notice-too-long" }, { "renewal.notice", "template.not-renewed" },
        { "terminationNotice.count", "template.notice-too-long" }, { "terminationNotice", "required" }, { "startDate", "out-of-range" }, { "court", "required" }, { "originals", "template.originals" },
        { "funding[0].party", "template.no-such-party" }, { "funding[0].nature", "template.in-kind" }, { "funding[0].unit", "required" }, { "funding[0].value", "out-of-range" }, { "funding[0].value", "precision" },
        { "funding[0].lastYear", "before-start" }, { "funding[0].firstYear", "required" }, { "funding[2].value", "template.over-the-base" },
    };

    [Fact]
    public void The_form_itself_is_good() => Assert.Empty(Refused(Forms.Valmer));

    [Theory]
    [MemberData(nameof(Limits))]
    public void What_is_beyond_a_limit_is_refused_at_its_field(string field, string rule) => Assert.Contains((field, rule), Refused(Broken(field, rule)));

    [Theory]
    [InlineData(0)]
    [InlineData(1_189)]
    public void A_term_is_of_a_month_at_least_and_of_99_years_at_most(int months) =>
        Assert.Contains(("duration.count", "template.length"), Refused(Forms.Valmer with { Duration = Forms.Months(months) }));

    [Fact]
    public void A_notice_of_as_long_as_the_term_is_none() =>
        Assert.Equal([("renewal.notice.count", "template.notice-too-long")], Refused(Forms.Valmer with { Duration = Forms.Months(6), Renewal = new TemplateRenewal { Kind = RenewalKind.Tacit, Notice = Forms.Months(6) } }));

    [Theory]
    [InlineData("accueillir le public. La convention est reconduite tacitement pour trois ans, sauf opposition deux mois avant son terme")]
    [InlineData("informer l'autre partie de ses projets")]
    [InlineData("payer le loyer à compter de la troisième année")]
    public void Words_that_say_more_than_a_commitment_are_refused_where_they_were_typed(string words) =>
        Assert.Equal(("parties[0].commitments[1]", "template.read-otherwise"), Assert.Single(Refused(With(Forms.Valmer.Parties![0]! with { Commitments = ["ouvrir une salle", words] }))));

    [Theory]
    [InlineData("Entre : la Ville")]
    [InlineData("Article 2 – Engagements")]
    public void Names_that_are_none_are_refused(string name) => Assert.NotEmpty(Refused(With(Forms.Valmer.Parties![0]! with { Name = name })));

    [Fact]
    public void Years_of_the_title_that_are_not_those_of_the_term_are_refused_there() =>
        Assert.Equal([("title", "template.read-otherwise")], Refused(Forms.Valmer with { Title = "Convention de partenariat 2026-2029", StartDate = new DateOnly(2026, 1, 1) }));

    [Fact]
    public void Blanks_within_a_commitment_are_open_points_of_its_party()
    {
        var written = Of(With(Forms.Valmer.Parties![0]! with { Commitments = ["accueillir le public ......... heures par semaine"] })).Value;
        Assert.Contains(written.Result.Agreement!.OpenPoints, point => point is { Kind: OpenPointKind.BlankText, Owner: "ville-de-valmer" });
    }

    private static AgreementTemplate Broken(string field, string rule) => (field, rule) switch
    {
        ("title", _) => Forms.Valmer with { Title = " " },
        ("parties", _) => Forms.Valmer with { Parties = [Forms.Valmer.Parties![0]] },
        ("parties[1].name", _) => Forms.Valmer with { Parties = [Forms.Valmer.Parties![0], new TemplateParty { Name = "La ville de Valmér" }, Forms.Valmer.Parties[2]] },
        ("parties[0].name", "too-long") => With(new TemplateParty { Name = new string('a', 151) }),
        ("parties[0].name", _) => With(new TemplateParty { Name = "— !" }),
        ("parties[2].name", _) => Forms.Valmer with { Parties = [.. Forms.Valmer.Parties!.Take(2), new TemplateParty { Address = "1 rue Haute" }] },
        ("parties[0].seats", _) => With(Forms.Valmer.Parties![0]! with { Seats = 0 }),
        ("parties[0].commitments", _) => With(Forms.Valmer.Parties![0]! with { Commitments = [.. Enumerable.Range(0, 61).Select(row => $"ouvrir la salle {row}")] }),
        ("parties[0].commitments[0]", _) => With(Forms.Valmer.Parties![0]! with { Commitments = [new string('a', 1_001)] }),
        ("operator", "required") => Forms.Valmer with { Operator = null },
        ("operator", _) => Forms.Valmer with { Operator = 4 },
        ("report.by", _) => Forms.Valmer with { Report = null },
        ("report.day", _) => Forms.Valmer with { Report = new TemplateReport { By = 1, Day = 29, Month = 2 } },
        ("meetingsPerYear", _) => Forms.Valmer with { MeetingsPerYear = 0 },
        ("advisers", _) => Forms.Valmer with { Advisers = [.. Enumerable.Range(0, 31).Select(row => $"le Club {row}")] },
        ("duration.count", _) => Forms.Valmer with { Duration = Forms.Years(100) },
        ("duration", _) => Forms.Valmer with { Duration = null },
        ("renewal.kind", _) => Forms.Valmer with { Renewal = null },
        ("renewal.notice", "required") => Forms.Valmer with { Renewal = new TemplateRenewal { Kind = RenewalKind.Tacit } },
        ("renewal.notice", _) => Forms.Valmer with { Renewal = new TemplateRenewal { Kind = RenewalKind.Excluded, Notice = Forms.Months(1) } },
        ("renewal.notice.count", _) => Forms.Valmer with { Renewal = new TemplateRenewal { Kind = RenewalKind.Tacit, Notice = Forms.Years(6) } },
        ("terminationNotice.count", _) => Forms.Valmer with { TerminationNotice = Forms.Years(6) },
        ("terminationNotice", _) => Forms.Valmer with { TerminationNotice = null },
        ("startDate", _) => Forms.Valmer with { StartDate = new DateOnly(1900, 1, 1) },
        ("court", _) => Forms.Valmer with { Court = null },
        ("originals", _) => Forms.Valmer with { Originals = 2 },
        _ => Forms.Valmer with { Funding = Lines(field, rule) },
    };

    private static IReadOnlyList<TemplateFunding?> Lines(string field, string rule)
    {
        var line = new TemplateFunding { Party = 1, Nature = GrantNature.Investment, Unit = TemplateFundingUnit.Percent, Value = 40 };
        return (field, rule) switch
        {
            ("funding[0].party", _) => [line with { Party = 0 }],
            ("funding[0].nature", _) => [line with { Nature = GrantNature.InKind }],
            ("funding[0].unit", _) => [line with { Unit = null }],
            ("funding[0].value", "precision") => [line with { Value = 1.005m }],
            ("funding[0].value", _) => [line with { Value = 100.5m }],
            ("funding[0].lastYear", _) => [line with { FirstYear = 2028, LastYear = 2027 }],
            ("funding[0].firstYear", _) => [line with { LastYear = 2027 }],
            _ => [line with { FirstYear = 2027, LastYear = 2029 }, line with { Party = 2 }, line with { Party = 3, FirstYear = 2029 }],
        };
    }

    private static AgreementTemplate With(TemplateParty first) => Forms.Valmer with { Parties = [first, .. Forms.Valmer.Parties!.Skip(1)] };

    private static Result<WrittenAgreement> Of(AgreementTemplate form) => WrittenAgreement.Of(form, TestContext.Current.CancellationToken);

    private static IEnumerable<(string Field, string Rule)> Refused(AgreementTemplate form) => Of(form).Error is { } error ? Assert.IsType<Invalid>(error).Errors.Select(one => (one.Field, one.Rule)) : [];
}
