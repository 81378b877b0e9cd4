using System.Net;
using System.Text;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Documentation.Tests.Resources;

public sealed class DemoDataTests(DemoDocumentationService service) : IClassFixture<DemoDocumentationService>
{
    [Fact]
    public async Task Documents_are_there_each_with_its_file_and_each_visibility()
    {
        var staff = new DocumentationClient(service.ClientOf(TestUser.Staff()));
        var items = (await staff.GetAsync("?limit=100")).Body.GetProperty("items").EnumerateArray().ToList();

        Assert.All(items, item => Assert.Equal("published", item.GetProperty("state").GetString()));
        Assert.Equal(["partners", "public", "staff"], items.Select(item => item.GetProperty("visibility").GetString()).Distinct().Order(StringComparer.Ordinal));
        foreach (var item in items)
        {
            using var download = await staff.DownloadAsync(item.GetProperty("id").GetGuid());
            var bytes = await download.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
            Assert.Equal(item.GetProperty("file").GetProperty("length").GetInt64(), bytes.LongLength);
            if (download.Content.Headers.ContentType?.MediaType == "application/pdf")
                Assert.EndsWith("%%EOF\n", Encoding.Latin1.GetString(bytes), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Loading_twice_changes_nothing()
    {
        var staff = new DocumentationClient(service.ClientOf(TestUser.Staff()));
        var before = await staff.GetAsync("?limit=100");

        await service.MigrateAgainAsync();

        Assert.Equal(before.ETag, (await staff.GetAsync("?limit=100")).ETag);
    }

    [Fact]
    public async Task A_document_that_staff_gave_another_title_does_not_come_back_under_its_old_one()
    {
        var staff = new DocumentationClient(service.ClientOf(TestUser.Staff()));
        var items = (await staff.GetAsync("?limit=100")).Body.GetProperty("items").EnumerateArray();
        var one = items.First(item => item.GetProperty("visibility").GetString() == "public").GetProperty("id").GetGuid();
        var edited = await staff.EditAsync(await staff.GetAsync($"/{one}"), DocumentationClient.Record("Un autre titre"));
        Assert.Equal(HttpStatusCode.OK, edited.Status);
        var before = await staff.GetAsync("?limit=100");

        await service.MigrateAgainAsync();

        Assert.Equal(before.ETag, (await staff.GetAsync("?limit=100")).ETag);
    }
}
