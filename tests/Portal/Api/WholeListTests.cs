using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Primitives;
using SkillsHub.Portal.Api;

namespace SkillsHub.Portal.Tests.Api;

/// <summary>What a page needs whole it reads to the end, however many pages the service makes of it.</summary>
public sealed class WholeListTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_hub_is_named_where_there_are_more_than_one_page_of_them()
    {
        var services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System);
        services.AddHubDirectory(new Uri("http://hub.example"));
        services.AddHttpClient(nameof(HubDirectory)).ConfigurePrimaryHttpMessageHandler(() => new PagedPartnership(222));
        await using var provider = services.BuildServiceProvider();

        var hubs = await provider.GetRequiredService<HubDirectory>().ListAsync(Cancelled);

        Assert.Equal(222, hubs.DistinctBy(hub => hub.Slug).Count());
    }

    [Fact]
    public async Task Every_partner_has_its_name_where_there_are_more_than_one_page_of_them()
    {
        using var partnership = new PagedPartnership(222);
        using var client = new HttpClient(partnership) { BaseAddress = new Uri("http://hub.example") };

        var names = await new PartnershipApi(new HubApi(client, TimeProvider.System, NullLogger<HubApi>.Instance)).NamesAsync(Cancelled);

        Assert.Equal("Name 221", names["slug-221"]);
    }

    [Theory]
    [InlineData(222, 222, null)]
    [InlineData(2_000, 2_000, null)]
    [InlineData(3_000, 2_000, "2000")]
    public async Task What_is_printed_on_one_page_ends_where_a_booklet_does(int there, int shown, string? next)
    {
        using var partnership = new PagedPartnership(there);
        using var client = new HttpClient(partnership) { BaseAddress = new Uri("http://hub.example") };
        var api = new HubApi(client, TimeProvider.System, NullLogger<HubApi>.Instance);

        var whole = await WholeList.BoundedAsync<Organisation>("/list", path => api.GetAsync<Listing<Organisation>>(path, Cancelled));

        Assert.Equal((shown, next), (whole.Value!.Items.DistinctBy(one => one.Slug).Count(), whole.Value.Next));
    }

    private sealed class PagedPartnership(int count) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var query = QueryHelpers.ParseQuery(request.RequestUri!.Query);
            var (from, limit) = (Number(query, "after") ?? 0, Number(query, "limit") ?? 20);
            var items = Enumerable.Range(from, Math.Min(limit, count - from)).Select(number => new { slug = $"slug-{number}", name = $"Name {number}" });
            var next = from + limit < count ? $"{from + limit}" : null;
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = JsonContent.Create(new { items, next }) });
        }

        private static int? Number(Dictionary<string, StringValues> query, string name) =>
            query.TryGetValue(name, out var text) ? int.Parse(text.ToString(), CultureInfo.InvariantCulture) : null;
    }
}
