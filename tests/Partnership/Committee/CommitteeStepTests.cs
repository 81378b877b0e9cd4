using SkillsHub.Partnership.Tests.Agreements;
using SkillsHub.Partnership.Tests.Amendments;
using SkillsHub.Partnership.Tests.Deadlines;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Partnership.Tests.Committee;

/// <summary>A release that keeps committees opens those of agreements that were in force before it.</summary>
public sealed class CommitteeStepTests(PartnershipService service) : IClassFixture<PartnershipService>
{
    private const string Lycee = "lycee-des-tilleuls";
    private readonly AgreementClient staff = new(service.ClientOf(TestUser.Staff()));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_is_opened_with_a_seat_for_who_joined_since_and_another_run_changes_nothing()
    {
        var id = await staff.BringExpressIntoForceAsync();
        var left = ExpressAgreements.Parties[0];
        await staff.SignAllAsync(id, await staff.ProposeAsync(id, new { join = new[] { new { slug = Lycee, name = "Le Lycée des Tilleuls" } }, leave = new[] { left } }));
        var before = await SeatsAsync(id);
        await service.Database.ExecuteAsync($"delete from steering_committee where agreement_id = '{id}'", Token);

        await service.MigrateAgainAsync();
        Assert.Equal(before, await SeatsAsync(id));
        Assert.Single(before, seat => seat == (Lycee, false));
        Assert.Single(before, seat => seat == (left, true));
        Assert.Contains((await staff.ReadAsync(id, "committee")).Body["due"]!.AsArray(), due => (string?)due!["state"] is "upcoming" or "approaching");
        var tag = (await staff.ReadAsync(id, "committee")).ETag;
        await service.MigrateAgainAsync();
        Assert.Equal(tag, (await staff.ReadAsync(id, "committee")).ETag);
    }

    [Fact]
    public async Task Who_joined_before_that_was_stored_gets_the_seat_on_which_it_sat_as_a_body()
    {
        var id = await staff.BringExpressIntoForceAsync();
        await staff.SignAllAsync(id, await staff.ProposeAsync(id, new { join = new[] { new { slug = Lycee, name = "Le Lycée des Tilleuls" } } }));
        await service.Database.ExecuteAsync($"update committee_seat set party = null, organisation = '{Lycee}', is_invited = true, voice = 'Consultative' where party = '{Lycee}' and committee_id = (select id from steering_committee where agreement_id = '{id}')", Token);
        var seats = (await SeatsAsync(id)).Count;
        await service.MigrateAgainAsync();
        Assert.Single(await SeatsAsync(id), seat => seat == (Lycee, false));
        Assert.Equal(seats, (await SeatsAsync(id)).Count);
    }

    private async Task<List<(string? Party, bool HasLeft)>> SeatsAsync(Guid id) =>
        [.. (await staff.ReadAsync(id, "committee")).Body["seats"]!.AsArray().Select(seat => ((string?)seat!["party"], (bool)seat["hasLeft"]!)).OrderBy(seat => seat.Item1, StringComparer.Ordinal)];
}
