using System.Globalization;
using SkillsHub.Partnership.Agreements.Import;
using SkillsHub.Partnership.Amendments.Versions;
using SkillsHub.Partnership.Tests.Agreements;

namespace SkillsHub.Partnership.Tests.Amendments;

public sealed class BindingTermsTests
{
    [Fact]
    public void What_was_agreed_in_the_place_of_a_blank_binds_from_the_last_signature_or_from_the_day_it_was_agreed_on()
    {
        var agreement = Drafts.With(Drafts.Point(OpenPointKind.BlankRate), Drafts.Point(OpenPointKind.Undefined, blocks: false), Drafts.Point(OpenPointKind.MissingAnnex, blocks: false));
        Assert.True(agreement.Resolve(1, Drafts.Settled(rate: 33.333m)).TryGet(out _, out _));
        Assert.True(agreement.Resolve(2, Drafts.Settled()).TryGet(out _, out _));
        Assert.Null(agreement.OpenForSignature());
        foreach (var party in agreement.PartySlugs)
            Assert.Null(agreement.Sign(party, Drafts.SignedOn(Amended.Signed), Drafts.Today));
        var history = Amended.HistoryOf(agreement);

        var settled = history.On(Amended.Signed).Find("settled.1")!;
        Assert.Equal(("Réglé en réunion (33.333 %)", TermSourceKind.Settlement), (settled.Value, settled.Source.Kind));
        Assert.Null(history.On(Drafts.Today.AddDays(-1)).Find("settled.2"));
        Assert.NotNull(history.On(Drafts.Today).Find("settled.2"));
        Assert.Null(history.On(Drafts.Today).Find("settled.3"));
    }

    [Theory]
    [InlineData("2026-04-01T22:30:00Z", "2026-04-02")]
    [InlineData("2026-04-01T21:30:00Z", "2026-04-01")]
    [InlineData("2026-12-31T23:30:00Z", "2027-01-01")]
    public void What_is_settled_while_it_is_in_force_binds_from_that_day_on_the_hubs_calendar(string at, string from)
    {
        var agreement = Amended.SignedByAll(Drafts.With(Drafts.Point(OpenPointKind.SuppliedDocument, blocks: false)));
        Assert.Null(agreement.Resolve(1, Drafts.Settled(at: DateTimeOffset.Parse(at, CultureInfo.InvariantCulture))).Error);
        var (history, day) = (Amended.HistoryOf(agreement), DateOnly.Parse(from, CultureInfo.InvariantCulture));

        Assert.Equal([false, true], new[] { day.AddDays(-1), day }.Select(on => history.On(on).Find("settled.1") is not null));
    }

    [Fact]
    public void It_binds_from_the_day_that_its_text_names_if_that_comes_after_the_last_signature()
    {
        var named = Amended.Signed.AddDays(20);
        var agreement = Drafts.From(named);
        Assert.Null(agreement.OpenForSignature());
        foreach (var party in agreement.PartySlugs)
            Assert.Null(agreement.Sign(party, Drafts.SignedOn(Amended.Signed), Drafts.Today));
        var history = Amended.HistoryOf(agreement);

        Assert.Equal(named, agreement.BindsFrom);
        Assert.Equal([false, true], new[] { named.AddDays(-1), named }.Select(day => history.On(day).IsInForce));
    }
}
