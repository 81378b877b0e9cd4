using Microsoft.AspNetCore.Http;

namespace SkillsHub.Web.Tests;

public sealed class PreconditionTests
{
    [Fact]
    public async Task A_tag_that_was_given_is_read_back()
    {
        var read = await BindAsync(ETag.Of(0xDEADBEEF));

        Assert.True(read!.Matches(0xDEADBEEF));
        Assert.False(read.Matches(0xDEADBEEE));
    }

    [Fact]
    public async Task A_star_matches_any_version() => Assert.True((await BindAsync("*"))!.Matches(42));

    [Theory]
    [InlineData("\"0000002a\", \"0000002b\"", true)]
    [InlineData("\"0000002b\",\"0000002a.open\"", true)]
    [InlineData("\"of another's\", \"0000002a\"", true)]
    [InlineData("W/\"0000002a\", \"0000002b\"", false)]
    public async Task One_of_several_tags_is_enough(string list, bool matches) => Assert.Equal(matches, (await BindAsync(list))!.Matches(42));

    [Fact]
    public async Task A_change_without_tag_is_answered_by_428() =>
        Assert.Equal(StatusCodes.Status428PreconditionRequired, (await Assert.ThrowsAsync<PreconditionException>(() => BindAsync(null))).Status);

    [Theory]
    [InlineData("\"not-ours\"")]
    [InlineData("\"123456789\"")]
    [InlineData("W/\"00000001\"")]
    public async Task A_foreign_tag_is_answered_by_412(string tag) =>
        Assert.Equal(StatusCodes.Status412PreconditionFailed, (await Assert.ThrowsAsync<PreconditionException>(() => BindAsync(tag))).Status);

    [Theory]
    [InlineData("\"0000002a\"", true)]
    [InlineData("W/\"0000002a\"", true)]
    [InlineData("\"00000001\", \"0000002a\"", true)]
    [InlineData("*", true)]
    [InlineData("\"0000002b\"", false)]
    [InlineData("rubbish", false)]
    public void A_reader_is_told_when_its_copy_is_still_good(string ifNoneMatch, bool isGood)
    {
        var http = new DefaultHttpContext();
        http.Request.Headers.IfNoneMatch = ifNoneMatch;

        Assert.Equal(isGood, http.IsUnchanged(ETag.Of(42)));
        Assert.Equal("\"0000002a\"", http.Response.Headers.ETag);
    }

    private static async Task<IfMatch?> BindAsync(string? header)
    {
        var http = new DefaultHttpContext();
        if (header is not null)
            http.Request.Headers.IfMatch = header;
        return await IfMatch.BindAsync(http, parameter: null!);
    }
}
