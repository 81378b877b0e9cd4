using System.Net;
using SkillsHub.Catalogue.Contracts;
using SkillsHub.Catalogue.Contracts.V1;
using SkillsHub.Testing.Events;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Catalogue.Tests.Programmes;

public sealed class ProgrammeLifeTests(CatalogueService service) : IClassFixture<CatalogueService>
{
    private readonly CatalogueClient staff = new(service.ClientOf(TestUser.Staff()));
    private readonly CatalogueClient anyone = new(service.ClientOf(null));

    [Fact]
    public async Task A_draft_is_seen_by_its_hubs_staff_alone_and_by_everyone_once_published()
    {
        var created = await staff.CreateAsync();
        var elsewhere = new CatalogueClient(service.ClientOf(TestUser.Staff("vitry")));
        var partner = new CatalogueClient(service.ClientOf(TestUser.Partner()));

        Assert.Equal("draft", created.Text("state"));
        Assert.Equal(HttpStatusCode.OK, (await staff.GetAsync($"/{created.Id}")).Status);
        foreach (var other in new[] { anyone, elsewhere, partner })
        {
            var refused = await other.GetAsync($"/{created.Id}");
            Assert.Equal((HttpStatusCode.NotFound, "programme.not-found"), (refused.Status, refused.Code));
        }

        await staff.DoAsync(created, "publish");

        foreach (var other in new[] { anyone, elsewhere, partner })
            Assert.Equal(HttpStatusCode.OK, (await other.GetAsync($"/{created.Id}")).Status);
    }

    [Fact]
    public async Task Its_events_arrive_in_order_and_without_gap()
    {
        await using var tap = await EventTap.ListenAsync(service.Broker, CatalogueContracts.Events, TestContext.Current.CancellationToken);
        var draft = await staff.CreateAsync(CatalogueClient.Sheet(title: "Avant"));
        var scheduled = await staff.DoAsync(draft, "sessions", CatalogueClient.Session());
        var published = await staff.DoAsync(scheduled, "publish");
        var edited = await staff.EditAsync(published, CatalogueClient.Sheet(title: "Après"));
        var session = edited.Body.GetProperty("sessions")[0].GetProperty("id").GetGuid();
        var cancelled = await staff.DoAsync(edited, $"sessions/{session}/cancel", new { reason = "Salle indisponible" });
        var withdrawn = await staff.DoAsync(cancelled, "withdraw");

        Assert.Equal("withdrawn", withdrawn.Text("state"));
        await tap.FirstAsync<ProgrammeWithdrawn>(happened => happened.AggregateId == draft.Id);
        var stream = tap.Received.Where(happened => happened.AggregateId == draft.Id).ToList();
        Assert.Equal([1, 2, 3, 4, 5], stream.Select(happened => happened.AggregateVersion));
        Assert.Equal(
            [typeof(ProgrammePublished), typeof(SessionScheduled), typeof(ProgrammeUpdated), typeof(SessionCancelled), typeof(ProgrammeWithdrawn)],
            stream.Select(happened => happened.GetType()));
        Assert.Equal("Après", Assert.IsType<ProgrammeUpdated>(stream[2]).Title);
        Assert.Equal("saint-dizier", stream[0].Hub);
    }

    [Fact]
    public async Task A_stale_edit_is_refused_and_an_edit_without_If_Match_too()
    {
        var created = await staff.CreateAsync();
        await staff.EditAsync(created, CatalogueClient.Sheet(title: "Première"));

        var stale = await staff.EditAsync(created, CatalogueClient.Sheet(title: "Seconde"));
        var blind = await staff.SendAsync(HttpMethod.Put, $"{CatalogueClient.Programmes}/{created.Id}", CatalogueClient.Sheet());

        Assert.Equal((HttpStatusCode.PreconditionFailed, "precondition.failed"), (stale.Status, stale.Code));
        Assert.Equal((HttpStatusCode.PreconditionRequired, "precondition.required"), (blind.Status, blind.Code));
        Assert.Equal("Première", (await staff.GetAsync($"/{created.Id}")).Text("title"));
    }

    [Fact]
    public async Task Of_twenty_simultaneous_publications_one_wins()
    {
        var created = await staff.CreateAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => staff.DoAsync(created, "publish")));

        Assert.Single(answers, answer => answer.Status == HttpStatusCode.OK);
        Assert.All(answers.Where(answer => answer.Status != HttpStatusCode.OK), answer =>
            Assert.Contains(answer.Status, new[] { HttpStatusCode.PreconditionFailed, HttpStatusCode.Conflict }));
    }

    [Fact]
    public async Task The_staff_of_another_hub_changes_nothing()
    {
        var created = await staff.PublishedAsync();
        var elsewhere = new CatalogueClient(service.ClientOf(TestUser.Staff("vitry")));

        Assert.Equal(HttpStatusCode.NotFound, (await elsewhere.EditAsync(created, CatalogueClient.Sheet())).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await elsewhere.DoAsync(created, "withdraw")).Status);
    }

    [Fact]
    public async Task Without_the_right_role_nothing_is_created()
    {
        Assert.Equal(HttpStatusCode.Unauthorized, (await anyone.CreateAsync()).Status);
        foreach (var user in new[] { TestUser.Partner(), TestUser.Operator(), TestUser.Nobody() })
            Assert.Equal(HttpStatusCode.Forbidden, (await new CatalogueClient(service.ClientOf(user)).CreateAsync()).Status);
    }

    [Fact]
    public async Task A_programme_with_sessions_to_come_is_not_withdrawn_and_says_which()
    {
        var published = await staff.PublishedAsync();
        var scheduled = await staff.DoAsync(published, "sessions", CatalogueClient.Session());

        var refused = await staff.DoAsync(scheduled, "withdraw");

        Assert.Equal((HttpStatusCode.Conflict, "programme.sessions-to-come"), (refused.Status, refused.Code));
        Assert.Equal(scheduled.Body.GetProperty("sessions")[0].GetProperty("id").GetGuid(), refused.Body.GetProperty("sessions")[0].GetGuid());
    }

    [Fact]
    public async Task The_same_id_or_code_is_taken_once()
    {
        var id = Guid.CreateVersion7();
        var first = await staff.CreateAsync(new { id, code = "DOUBLE-1", title = "Un", summary = "Un.", pathways = new[] { "apprenticeship" } });
        var sameId = await staff.CreateAsync(new { id, code = "DOUBLE-2", title = "Un", summary = "Un.", pathways = new[] { "apprenticeship" } });
        var sameCode = await staff.CreateAsync(CatalogueClient.Sheet("double-1"));
        var elsewhere = await new CatalogueClient(service.ClientOf(TestUser.Staff("vitry"))).CreateAsync(CatalogueClient.Sheet("DOUBLE-1"));

        Assert.Equal((HttpStatusCode.Created, id), (first.Status, first.Id));
        Assert.Equal((HttpStatusCode.Conflict, "programme.already-exists"), (sameId.Status, sameId.Code));
        Assert.Equal((HttpStatusCode.Conflict, "programme.code-taken"), (sameCode.Status, sameCode.Code));
        Assert.Equal(HttpStatusCode.Created, elsewhere.Status);
    }
}
