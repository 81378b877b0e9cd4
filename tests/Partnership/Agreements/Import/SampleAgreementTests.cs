using System.Text;
using System.Text.Json;
using SkillsHub.Contracts;
using SkillsHub.Partnership.Agreements.Import;

namespace SkillsHub.Partnership.Tests.Agreements.Import;

/// <summary>The agreement that ships with the service, in our own words, with blanks and contradictions of its own.</summary>
public sealed class SampleAgreementTests
{
    private readonly AgreementExtract _agreement = Reading.Read(Samples.Text());

    [Fact]
    public void Five_parties_sign_on_two_sides()
    {
        Assert.Equal(
            [
                "commune-de-valcendre", "communaute-de-communes-des-trois-rivieres", "conseil-departemental-de-la-haute-lande",
                "association-ecole-du-soir-des-trois-rivieres", "chambre-de-commerce-des-deux-vallees",
            ],
            _agreement.Parties.Select(party => party.Slug));
        Assert.Equal(["la Commune", "la Communauté", "le Département", "l'École", "la Chambre"], _agreement.Parties.Select(party => party.Alias!));
        Assert.Equal(
            [PartyKind.Municipality, PartyKind.Intercommunality, PartyKind.Department, PartyKind.Association, PartyKind.Chamber],
            _agreement.Parties.Select(party => party.Kind!.Value));
        Assert.Equal("27 bis rue des Tanneurs, 00100 VALCENDRE", _agreement.Parties[3].Address);
    }

    [Fact]
    public void Roman_articles_and_dashed_sub_articles_get_plain_numbers() => Assert.Equal(
        ["1", "2", "2.1", "2.2", "2.3", "2.4", "2.5", "2.6", "3", "4", "5", "6", "7", "8"],
        _agreement.Articles.Select(article => article.Number));

    [Fact]
    public void Every_family_and_pathway_is_found_in_other_words()
    {
        Assert.Equal(Enum.GetValues<ActivityFamily>(), _agreement.Activities.Select(activity => activity.Family!.Value).Order());
        Assert.Equal(Enum.GetValues<TrainingPathway>(), _agreement.Activities.SelectMany(activity => activity.Pathways).Order());
    }

    [Fact]
    public void Dashes_are_commitments() => Assert.Equal(
        [("2.1", 1), ("2.2", 3), ("2.3", 2), ("2.4", 2), ("2.5", 4)],
        _agreement.Commitments.GroupBy(commitment => commitment.Article!).Select(group => (group.Key, group.Count())));

    [Fact]
    public void Grants_are_stated_blank_or_in_kind() => Assert.Equal(
        [
            (GrantNature.InKind, GrantValueState.NotStated, null, "ces deux salles"),
            (GrantNature.Investment, GrantValueState.Stated, 15m, "coût des travaux d'investissement"),
            (GrantNature.Operating, GrantValueState.Blank, null, null),
            (GrantNature.Operating, GrantValueState.Blank, null, "dépenses de fonctionnement"),
        ],
        _agreement.Grants.Select(grant => (grant.Nature!.Value, grant.State, grant.Rate, grant.Base)));

    [Fact]
    public void Terms_are_read()
    {
        Assert.Equal((TermStart.FixedDate, new DateOnly(2025, 9, 1)), (_agreement.Term!.Start, _agreement.Term.StartDate));
        Assert.Equal((RenewalKind.Tacit, 4, 1, 2), (_agreement.Renewal!.Kind, _agreement.Renewal.Notice!.Count, _agreement.Renewal.Duration!.Count, _agreement.Renewal.MaximumTimes));
        Assert.Equal((60, PeriodUnit.Days, LetterForm.Registered), (_agreement.Termination!.Notice!.Count, _agreement.Termination.Notice.Unit, _agreement.Termination.Letter));
        Assert.Equal("tribunal administratif de Landeville", _agreement.Disputes!.Court);
        var committee = Assert.Single(_agreement.Committees);
        Assert.Equal((4m, true, 6), (committee.MeetingsPerYear, committee.AtLeast, committee.Members.Count));
        Assert.Equal("association-ecole-du-soir-des-trois-rivieres", Assert.Single(_agreement.Reports).Party);
    }

    [Fact]
    public void Open_points_name_their_owner() => Assert.Equal(
        [
            "blank-amount:2.3:1 communaute-de-communes-des-trois-rivieres", "blank-rate:2.4:1 conseil-departemental-de-la-haute-lande",
            "missing-annex:2.4:1 conseil-departemental-de-la-haute-lande", "missing-representative:-:1 chambre-de-commerce-des-deux-vallees",
            "supplied-document:4:1 commune-de-valcendre", "undefined:2.6:1 chambre-de-commerce-des-deux-vallees",
        ],
        _agreement.OpenPoints.Select(point => $"{point.Key} {point.Owner}").Order(StringComparer.Ordinal));

    [Fact]
    public void Attached_annex_is_told_from_the_missing_one() =>
        Assert.Equal([("1", true), ("2", false)], _agreement.Annexes.Select(annex => (annex.Number!, annex.IsPresent)));

    [Fact]
    public void Contradictions_are_found() => Assert.Equal(
        [
            FindingCodes.CommitteeMemberNotParty, FindingCodes.DanglingReference, FindingCodes.FiscalYearsWithoutOrigin, FindingCodes.NumberWordsDiffer,
            FindingCodes.OriginalsCount, FindingCodes.RentBeforeUnstated, FindingCodes.TwoPartyWording, FindingCodes.YearWithoutOrigin,
        ],
        _agreement.Findings.Select(finding => finding.Code).Order(StringComparer.Ordinal));

    [Fact]
    public void Nothing_is_dropped() => Coverage.AssertComplete(Reading.Import(Samples.Text()));

    [Fact]
    public void Windows_1252_bytes_give_the_same_agreement()
    {
        var windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
        var result = Reading.Import(windows.GetBytes(Samples.Text()));
        Assert.Equal("windows-1252", result.Document!.Encoding);
        Assert.Equal(Extract(Samples.Text()), Extract(result.Agreement!));
    }

    [Fact]
    public void Windows_line_ends_give_the_same_agreement() =>
        Assert.Equal(Extract(Samples.Text()), Extract(Samples.Text().Replace("\n", "\r\n", StringComparison.Ordinal)));

    private static string Extract(string text) => Extract(Reading.Read(text));

    private static string Extract(AgreementExtract agreement) => JsonSerializer.Serialize(agreement);
}
