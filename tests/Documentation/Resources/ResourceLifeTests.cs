using System.Net;
using SkillsHub.Documentation.Contracts;
using SkillsHub.Documentation.Contracts.V1;
using SkillsHub.Testing.Events;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Documentation.Tests.Resources;

public sealed class ResourceLifeTests(DocumentationService service) : IClassFixture<DocumentationService>
{
    private readonly DocumentationClient staff = new(service.ClientOf(TestUser.Staff()));
    private readonly DocumentationClient partner = new(service.ClientOf(TestUser.Partner()));
    private readonly DocumentationClient anyone = new(service.ClientOf(null));

    [Theory]
    [InlineData("public", true, true, true)]
    [InlineData("partners", false, true, false)]
    [InlineData("staff", false, false, false)]
    public async Task A_published_resource_and_its_file_are_read_by_those_for_whom_it_is_visible(string visibility, bool anybody, bool partners, bool elsewhere)
    {
        var published = await staff.PublishedAsync(DocumentationClient.Record(visibility: visibility));
        var partnerElsewhere = new DocumentationClient(service.ClientOf(TestUser.Partner(hub: "vitry")));

        Assert.Equal(HttpStatusCode.OK, (await staff.GetAsync($"/{published.Id}")).Status);
        foreach (var (reader, may) in new[] { (anyone, anybody), (partner, partners), (partnerElsewhere, elsewhere) })
        {
            var expected = may ? HttpStatusCode.OK : HttpStatusCode.NotFound;
            Assert.Equal(expected, (await reader.GetAsync($"/{published.Id}")).Status);
            Assert.Equal(expected, (await reader.DownloadAsync(published.Id)).StatusCode);
            Assert.Equal(may, (await reader.GetAsync("?limit=100")).Ids.Contains(published.Id));
        }
    }

    [Fact]
    public async Task A_draft_is_seen_by_its_hubs_staff_alone()
    {
        var draft = await staff.WithFileAsync();
        var elsewhere = new DocumentationClient(service.ClientOf(TestUser.Staff("vitry")));

        foreach (var other in new[] { anyone, partner, elsewhere })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync($"/{draft.Id}")).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await other.DownloadAsync(draft.Id)).StatusCode);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await elsewhere.UploadAsync(draft, DocumentationClient.Text("x"))).Status);
    }

    [Fact]
    public async Task A_withdrawn_resource_leaves_a_tombstone_to_those_who_could_read_it()
    {
        var published = await staff.PublishedAsync(DocumentationClient.Record(visibility: "partners"));
        await staff.DoAsync(published, "withdraw");

        var gone = await partner.GetAsync($"/{published.Id}");
        Assert.Equal((HttpStatusCode.Gone, "resource.gone"), (gone.Status, gone.Code));
        Assert.Equal(HttpStatusCode.Gone, (await partner.DownloadAsync(published.Id)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await anyone.GetAsync($"/{published.Id}")).Status);
        Assert.Equal("tombstone", (await staff.GetAsync($"/{published.Id}")).Text("state"));
    }

    [Fact]
    public async Task Each_audience_hears_of_what_it_may_read_and_the_stream_has_no_gap()
    {
        await using var tap = await EventTap.ListenAsync(service.Broker, DocumentationContracts.Events, TestContext.Current.CancellationToken);
        var published = await staff.PublishedAsync(DocumentationClient.Record("Un", visibility: "staff"));
        var opened = await staff.EditAsync(published, DocumentationClient.Record("Un", visibility: "partners"));
        var updated = await staff.UploadAsync(opened, DocumentationClient.Text("Une autre version."));
        var wider = await staff.EditAsync(updated, DocumentationClient.Record("Deux"));
        await staff.DoAsync(wider, "withdraw");

        await tap.FirstAsync<ResourceWithdrawn>(happened => happened.AggregateId == published.Id);
        var stream = tap.Received.Where(happened => happened.AggregateId == published.Id).ToList();
        Assert.Equal(
            [typeof(ResourcePublishedToPartners), typeof(ResourceUpdatedForPartners), typeof(ResourceWithdrawnFromPartners), typeof(ResourcePublished), typeof(ResourceWithdrawn)],
            stream.Select(happened => happened.GetType()));
        Assert.Equal([1, 2, 3, 4, 5], stream.Select(happened => happened.AggregateVersion));
        var forPartners = Assert.IsType<ResourceUpdatedForPartners>(stream[1]);
        Assert.Equal(("text/plain; charset=utf-8", 64), (forPartners.Format, forPartners.FileHash?.Length));
    }

    [Fact]
    public async Task Nothing_to_read_is_not_published()
    {
        var refused = await staff.DoAsync(await staff.CreateAsync(), "publish");
        var cited = await staff.CreateAsync(new { title = "Livre", description = "Un livre.", type = "text", visibility = "public", identifier = "ISBN 978-2-1234-5680-3" });

        Assert.Equal((HttpStatusCode.Conflict, "resource.nothing-to-read"), (refused.Status, refused.Code));
        Assert.Equal(HttpStatusCode.OK, (await staff.DoAsync(cited, "publish")).Status);
    }

    [Fact]
    public async Task A_stale_change_is_refused_and_a_blind_one_too()
    {
        var created = await staff.CreateAsync();
        await staff.EditAsync(created, DocumentationClient.Record("Autre"));

        Assert.Equal(HttpStatusCode.PreconditionFailed, (await staff.EditAsync(created, DocumentationClient.Record())).Status);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await staff.UploadAsync(created, DocumentationClient.Text("x"))).Status);
        var blind = await staff.SendAsync(HttpMethod.Put, $"{DocumentationClient.Resources}/{created.Id}/file", DocumentationClient.Text("x"));
        Assert.Equal((HttpStatusCode.PreconditionRequired, "precondition.required"), (blind.Status, blind.Code));
    }

    [Fact]
    public async Task Only_staff_writes()
    {
        Assert.Equal(HttpStatusCode.Unauthorized, (await anyone.CreateAsync()).Status);
        foreach (var user in new[] { TestUser.Partner(), TestUser.Operator(), TestUser.Nobody() })
            Assert.Equal(HttpStatusCode.Forbidden, (await new DocumentationClient(service.ClientOf(user)).CreateAsync()).Status);
    }

    [Fact]
    public async Task A_wrong_id_is_refused_in_one_answer_with_whatever_else_is_wrong()
    {
        var refused = await staff.CreateAsync(new { id = Guid.NewGuid(), title = " ", description = "Un livre.", type = "text", visibility = "public" });

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Equal(["id", "title"], refused.Fields);
    }

    [Fact]
    public async Task Words_are_found_without_accents_and_in_other_forms()
    {
        var word = $"qx{Guid.NewGuid():N}"[..10];
        var first = await staff.PublishedAsync(DocumentationClient.Record($"Les métiers de la métallurgie {word}"));
        await staff.PublishedAsync(DocumentationClient.Record($"Cuisine {word}"));

        Assert.Equal([first.Id], (await anyone.GetAsync($"?q={word}%20metier%20metallurgies")).Ids);
        Assert.Equal(2, (await anyone.GetAsync($"?q={word}")).Ids.Count);
    }
}
