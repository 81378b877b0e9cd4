using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Agreements.Import;
using SkillsHub.Partnership.Agreements.Import.Corrections;
using SkillsHub.Partnership.Agreements.Rereading;

namespace SkillsHub.Partnership.Tests.Agreements.Rereading;

public sealed class PointsThroughRereadingTests
{
    private static readonly Dictionary<string, string> Same = new(StringComparer.Ordinal) { [Drafts.Town] = Drafts.Town, [Drafts.School] = Drafts.School };

    private static readonly OpenPointExtract Rate = At(4, "de … %") with { Kind = OpenPointKind.BlankRate, Owner = Drafts.School };
    private static readonly OpenPointExtract Address = At(2, "L'École") with { Kind = OpenPointKind.MissingAddress, Owner = Drafts.School };

    [Fact]
    public void A_point_that_is_read_again_keeps_its_number_its_owner_and_what_is_settled()
    {
        var agreement = Drafts.With(Address, Rate);
        Assert.Null(agreement.Assign(2, Drafts.Town).Error);
        Assert.Null(agreement.Resolve(2, Drafts.Settled(rate: 40)).Error);

        Assert.Null(Reread(agreement, Rate with { Question = "Quel est le taux de la Ville ?" }));

        var point = Assert.Single(agreement.OpenPoints);
        Assert.Equal((2, Drafts.Town, 40m, "Quel est le taux de la Ville ?"), (point.Number, point.Owner, point.Resolution?.Rate, point.Question));
    }

    [Fact]
    public void Nobody_having_said_who_answers_it_is_the_party_that_is_read_now()
    {
        var agreement = Drafts.With(Rate);

        Assert.Null(Reread(agreement, Rate with { Owner = Drafts.Town }));

        Assert.Equal((Drafts.Town, Drafts.Town), (agreement.OpenPoints[0].Owner, agreement.OpenPoints[0].Party));
    }

    [Fact]
    public void What_is_settled_stays_although_the_text_leaves_it_open_no_more()
    {
        var agreement = Drafts.With(Address, Rate);
        Assert.Null(agreement.Resolve(1, Drafts.Settled()).Error);

        Assert.Null(Reread(agreement));

        Assert.Equal((1, "Réglé en réunion"), (Assert.Single(agreement.OpenPoints).Number, agreement.OpenPoints[0].Resolution?.Text));
        Assert.Empty(agreement.Blocking);
    }

    [Fact]
    public void A_new_point_takes_a_number_of_its_own()
    {
        var agreement = Drafts.With(Address, Rate);

        Assert.Null(Reread(agreement, At(9, "à définir"), Rate));

        Assert.Equal([(2, OpenPointKind.BlankRate), (3, OpenPointKind.BlankText)], agreement.OpenPoints.Select(point => (point.Number, point.Kind)));
    }

    [Fact]
    public void A_new_point_takes_no_number_that_is_there_though_an_older_release_kept_no_highest_one()
    {
        var points = Drafts.With(Address, Rate).OpenPoints.ToList();

        Assert.Equal(3, OpenPointRereading.Apply(points, 0, [At(9, "à définir"), Rate, Address], Same));

        Assert.Equal([1, 2, 3], points.Select(point => point.Number).Order());
    }

    [Fact]
    public void The_number_of_a_point_that_was_taken_back_is_not_given_again()
    {
        var agreement = Drafts.With(Address, Rate);

        Assert.Null(Reread(agreement, Address));
        Assert.Null(Reread(agreement, Address, At(9, "à définir")));

        Assert.Equal([1, 3], agreement.OpenPoints.Select(point => point.Number));
    }

    [Fact]
    public void A_party_under_another_name_is_still_the_owner()
    {
        var agreement = Drafts.With(Rate);
        Assert.Null(agreement.Assign(1, Drafts.Town).Error);
        var renamed = new Dictionary<string, string>(Same, StringComparer.Ordinal) { [Drafts.Town] = "commune-de-valmer" };

        Assert.Null(agreement.Reread(Read("commune-de-valmer", Rate), ReadingCorrections.None, renamed));

        Assert.Equal("commune-de-valmer", agreement.OpenPoints[0].Owner);
        Assert.Equal(["commune-de-valmer", Drafts.School], agreement.Parties.OrderBy(party => party.Rank).Select(party => party.Slug));
    }

    [Fact]
    public void Two_blanks_of_one_sentence_keep_their_answers_in_turn()
    {
        var agreement = Drafts.With(Rate, Rate);
        Assert.Null(agreement.Resolve(1, Drafts.Settled(rate: 10)).Error);
        Assert.Null(agreement.Resolve(2, Drafts.Settled(rate: 20)).Error);

        Assert.Null(Reread(agreement, Rate, Rate));

        Assert.Equal([10m, 20m], agreement.OpenPoints.Select(point => point.Resolution!.Rate!.Value));
    }

    [Fact]
    public void Only_a_draft_is_read_again() => Assert.IsType<Partnership.Agreements.Errors.NotADraft>(Reread(Drafts.OpenForSignature()));

    private static Domain.Error? Reread(Agreement agreement, params OpenPointExtract[] points) => agreement.Reread(Read(Drafts.Town, points), ReadingCorrections.None, Same);

    private static AgreementExtract Read(string town, params OpenPointExtract[] points) => new()
    {
        Title = new AgreementTitle { Text = "Convention de Valmer" },
        Parties = [Party(town), Party(Drafts.School)],
        OpenPoints = points,
    };

    private static PartyExtract Party(string slug) => new() { Slug = slug, Name = slug, Source = new SourceSpan { FirstLine = 1, LastLine = 1, Quote = slug } };

    private static OpenPointExtract At(int line, string quote) => new()
    {
        Key = $"{line}",
        Kind = OpenPointKind.BlankText,
        Question = "Que manque-t-il ?",
        BlocksSignature = true,
        Source = new SourceSpan { FirstLine = line, LastLine = line, Quote = quote },
    };
}
