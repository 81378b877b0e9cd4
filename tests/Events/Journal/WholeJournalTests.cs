using System.Net;
using SkillsHub.Events.Tests.Fixtures;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Events.Tests.Journal;

/// <summary>A process of the system reads the whole journal, which nobody else does; and it reads nothing else.</summary>
public sealed class WholeJournalTests(EventsFixture fixture) : IClassFixture<EventsFixture>
{
    private const string Whole = "/journal/whole";

    public static TheoryData<TestUser> Others => [TestUser.Staff(), TestUser.Partner(), TestUser.Operator(), TestUser.Nobody()];

    public static TheoryData<string> ElseThere =>
        ["/api/events/journal", "/api/events/webhooks", "/api/events/operations/dead-letters", "/api/events/operations/journal/waiting"];

    [Fact]
    public async Task A_process_reads_every_hub_and_audience_in_order_with_those_who_may_read_each()
    {
        using var process = fixture.ClientOf(TestUser.Process());
        var start = (await process.ReadAsync(Whole)).GetProperty("head").GetInt64();
        await fixture.Database.RecordAsync("troyes", "Public");
        await fixture.Database.RecordAsync("saint-dizier", "Parties", "rectorat");
        await fixture.Database.RecordAsync("saint-dizier", "Partners");

        var first = await process.ReadAsync($"{Whole}?after={start}&limit=2");
        var second = await process.ReadAsync($"{Whole}?after={start + 2}&limit=2");

        Assert.Equal(start + 3, first.GetProperty("head").GetInt64());
        var entries = first.GetProperty("items").EnumerateArray().Concat(second.GetProperty("items").EnumerateArray()).ToList();
        Assert.Equal([start + 1, start + 2, start + 3], entries.Select(entry => entry.GetProperty("position").GetInt64()));
        Assert.Equal([true, false, true], entries.Select(entry => entry.GetProperty("isForAll").GetBoolean()));
        Assert.Equal("rectorat", entries[1].GetProperty("parties")[0].GetString());
        Assert.Equal((JournalRows.SignedType, 1), (entries[1].GetProperty("type").GetString(), entries[1].GetProperty("data").GetProperty("aggregateVersion").GetInt32()));
    }

    [Theory]
    [MemberData(nameof(Others))]
    public async Task Nobody_else_reads_it(TestUser user)
    {
        using var client = fixture.ClientOf(user);

        Assert.Equal(HttpStatusCode.Forbidden, (await client.SendAsync(HttpMethod.Get, Whole)).StatusCode);
    }

    [Theory]
    [MemberData(nameof(ElseThere))]
    public async Task A_process_may_do_nothing_else(string path)
    {
        using var process = fixture.ClientOf(TestUser.Process());

        Assert.Equal(HttpStatusCode.Forbidden, (await process.SendAsync(HttpMethod.Get, path)).StatusCode);
    }

    [Theory]
    [InlineData("?after=-1", "cursor.invalid")]
    [InlineData("?after=999999999", "cursor.invalid")]
    [InlineData("?limit=501", "request.invalid")]
    [InlineData("?limit=many", "request.malformed")]
    public async Task A_wrong_question_is_told_what_is_wrong(string query, string code)
    {
        using var process = fixture.ClientOf(TestUser.Process());

        using var answer = await process.SendAsync(HttpMethod.Get, Whole + query);

        Assert.Equal((HttpStatusCode.BadRequest, code), (answer.StatusCode, (await answer.JsonAsync()).GetProperty("code").GetString()));
    }
}
