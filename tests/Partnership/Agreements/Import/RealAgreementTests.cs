using SkillsHub.Contracts;
using SkillsHub.Partnership.Agreements.Import;
using SkillsHub.Partnership.Branding;

namespace SkillsHub.Partnership.Tests.Agreements.Import;

public sealed class RealAgreementTests
{
    private readonly AgreementExtract _agreement = Read();

    [Fact]
    public void Seven_parties_sign_each_with_address_and_representative()
    {
        Assert.Equal(
            [
                "prefecture-de-region-grand-est", "conseil-regional-grand-est", "rectorat", "communaute-d-agglomeration-de-saint-dizier-der-blaise",
                "banque-des-territoires-grand-est", "cnam-en-grand-est", "conservatoire-national-des-arts-et-metiers",
            ],
            _agreement.Parties.Select(party => party.Slug));
        Assert.All(_agreement.Parties, party => Assert.False(string.IsNullOrEmpty(party.Address)));
        Assert.All(_agreement.Parties, party => Assert.False(string.IsNullOrEmpty(party.Representative?.Name)));
        Assert.Equal("Le CNAM", _agreement.Parties[6].Alias);
        Assert.Equal("administrateur général en exercice", _agreement.Parties[6].Representative!.Function);
    }

    [Fact]
    public void Each_agrees_in_writing_to_the_use_of_its_brand_and_one_with_its_communication_department()
    {
        var clauses = new BrandClauses(_agreement.BrandingRules, []);
        Assert.True(clauses.LetsPartiesAsk);
        var with = Assert.Single(_agreement.Parties, party => clauses.DepartmentOf(party.Slug) is not null);
        Assert.Equal("conservatoire-national-des-arts-et-metiers", with.Slug);
        Assert.Equal(new BrandDepartment("Direction de la communication du Cnam", "5", IsOfText: true), clauses.DepartmentOf(with.Slug));
    }

    [Fact]
    public void Title_names_its_years() => Assert.Equal((2021, 2026), (_agreement.Title.FirstYear, _agreement.Title.LastYear));

    [Fact]
    public void Articles_are_numbered_as_in_the_text() => Assert.Equal(
        ["1", "2", "3", "3.1", "3.2", "3.3", "3.4", "3.5", "3.6", "3.7", "3.8", "4", "4.1", "4.2", "5", "6", "6 bis", "7", "8"],
        _agreement.Articles.Select(article => article.Number));

    [Fact]
    public void Activities_cover_every_family_and_every_pathway()
    {
        Assert.Equal(Enum.GetValues<ActivityFamily>(), _agreement.Activities.Select(activity => activity.Family!.Value).Order());
        Assert.Equal(Enum.GetValues<TrainingPathway>(), _agreement.Activities.SelectMany(activity => activity.Pathways));
    }

    [Fact]
    public void Bulleted_commitments_belong_to_the_party_of_their_article()
    {
        (string Article, string Party, int Count)[] expected =
        [
            ("3.2", "prefecture-de-region-grand-est", 4), ("3.4", "conseil-regional-grand-est", 3),
            ("3.5", "communaute-d-agglomeration-de-saint-dizier-der-blaise", 7), ("3.6", "banque-des-territoires-grand-est", 3),
            ("3.7", "conservatoire-national-des-arts-et-metiers", 5), ("3.8", "cnam-en-grand-est", 6),
        ];
        Assert.Equal(expected, _agreement.Commitments.Where(commitment => !commitment.IsCommon)
            .GroupBy(commitment => (commitment.Article!, commitment.Party!)).Select(group => (group.Key.Item1, group.Key.Item2, group.Count())));
        var common = Assert.Single(_agreement.Commitments, commitment => commitment.IsCommon);
        Assert.Equal("3.1", common.Article);
    }

    [Fact]
    public void Four_percentages_are_blank_with_nature_base_and_years()
    {
        var blank = _agreement.Grants.Where(grant => grant.State == GrantValueState.Blank).ToList();
        Assert.Equal(
            [
                ("prefecture-de-region-grand-est", GrantNature.Investment), ("prefecture-de-region-grand-est", GrantNature.Operating),
                ("conseil-regional-grand-est", GrantNature.Investment), ("conseil-regional-grand-est", GrantNature.Operating),
            ],
            blank.Select(grant => (grant.Party!, grant.Nature!.Value)));
        Assert.All(blank, grant => Assert.Null(grant.Rate));
        Assert.All(blank, grant => Assert.StartsWith(grant.Nature == GrantNature.Investment ? "coût total" : "besoins de financement", grant.Base, StringComparison.Ordinal));
        Assert.All(blank.Where(grant => grant.Nature == GrantNature.Operating), grant => Assert.Equal(3, grant.FiscalYears!.Count));
        Assert.Equal(4, _agreement.OpenPoints.Count(point => point.Kind == OpenPointKind.BlankRate && point.BlocksSignature && point.Owner is not null));
    }

    [Fact]
    public void Undefined_article_and_the_blank_in_its_title_are_open()
    {
        var undefined = Assert.Single(_agreement.OpenPoints, point => point.Kind == OpenPointKind.Undefined);
        var title = Assert.Single(_agreement.OpenPoints, point => point.Kind == OpenPointKind.BlankInHeading);
        Assert.Equal(("3.3", "rectorat", true), (undefined.Source.Article, undefined.Owner, undefined.BlocksSignature));
        Assert.Equal(("3.3", "rectorat", true), (title.Source.Article, title.Owner, title.BlocksSignature));
    }

    [Fact]
    public void Three_annexes_are_cited_and_absent_and_a_charter_is_to_be_supplied()
    {
        Assert.Equal(["2", "3.2", "3.5"], _agreement.Annexes.Select(annex => Assert.Single(annex.Citations).Article));
        Assert.All(_agreement.Annexes, annex => Assert.False(annex.IsPresent));
        Assert.Equal(3, _agreement.OpenPoints.Count(point => point.Kind == OpenPointKind.MissingAnnex));
        var charter = Assert.Single(_agreement.SuppliedDocuments);
        Assert.Equal(("charte graphique", "conservatoire-national-des-arts-et-metiers", "5"), (charter.Title, charter.Party, charter.Source.Article));
    }

    [Fact]
    public void Term_renewal_and_termination_are_read()
    {
        Assert.Equal((TermStart.LastSignature, new Period { Count = 5, Unit = PeriodUnit.Years }), (_agreement.Term!.Start, _agreement.Term.Duration));
        var renewal = _agreement.Renewal!;
        Assert.Equal((RenewalKind.Express, LetterForm.RegisteredWithReceipt, true), (renewal.Kind, renewal.Letter, renewal.BetweenEachPair));
        Assert.Equal(new Period { Count = 6, Unit = PeriodUnit.Months }, renewal.Notice);
        Assert.Equal(new Period { Count = 3, Unit = PeriodUnit.Months }, _agreement.Termination!.Notice);
        Assert.True(_agreement.Termination.ShorterForForceMajeure);
        Assert.True(_agreement.AmendmentRule!.NeedsEveryParty);
    }

    [Fact]
    public void Committee_of_eight_meets_twice_a_year()
    {
        var committee = Assert.Single(_agreement.Committees);
        Assert.Equal(2, committee.MeetingsPerYear);
        Assert.Equal(8, committee.Members.Count);
        Assert.Equal(7, committee.Members.Select(member => member.Party).OfType<string>().Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Report_originals_rent_and_court_are_read()
    {
        var report = Assert.Single(_agreement.Reports);
        Assert.Equal(("cnam-en-grand-est", 1m), (report.Party, report.PerYear));
        Assert.Equal(6, _agreement.Originals!.Count);
        Assert.Equal(("cnam-en-grand-est", 4), (Assert.Single(_agreement.RentDuties).Party, _agreement.RentDuties[0].FromYear));
        Assert.Equal((true, CourtKind.Administrative), (_agreement.Disputes!.AmicableFirst, _agreement.Disputes.CourtKind));
    }

    [Theory]
    [InlineData(FindingCodes.OriginalsCount, 1)]
    [InlineData(FindingCodes.CommitteeMemberNotParty, 1)]
    [InlineData(FindingCodes.ImplausibleYears, 1)]
    [InlineData(FindingCodes.TwoPartyWording, 3)]
    [InlineData(FindingCodes.YearWithoutOrigin, 1)]
    [InlineData(FindingCodes.FiscalYearsWithoutOrigin, 1)]
    [InlineData(FindingCodes.StartAgainstSignature, 1)]
    [InlineData(FindingCodes.TitleYearsAgainstTerm, 1)]
    [InlineData(FindingCodes.UnknownPromisor, 1)]
    [InlineData(FindingCodes.RentBeforeUnstated, 1)]
    [InlineData(FindingCodes.ArticleNumbering, 0)]
    [InlineData(FindingCodes.DanglingReference, 0)]
    public void Findings_are_those_of_an_attentive_reader(string code, int count) =>
        Assert.Equal(count, _agreement.Findings.Count(finding => string.Equals(finding.Code, code, StringComparison.Ordinal)));

    [Fact]
    public void Nothing_is_dropped() => Coverage.AssertComplete(Reading.Import(Content()));

    [Fact]
    public void Same_bytes_give_the_same_result() =>
        Assert.Equal(Coverage.Json(Reading.Import(Content())), Coverage.Json(Reading.Import(Content())));

    private static AgreementExtract Read()
    {
        var result = Reading.Import(Content());
        Assert.Null(result.Refusal);
        return result.Agreement!;
    }

    private static byte[] Content()
    {
        var path = Seed.Find("contrat-territorial-saint-dizier.txt");
        Assert.SkipWhen(path is null, "../shared/seed is not beside this repository: the real agreement cannot be read.");
        return File.ReadAllBytes(path!);
    }
}
