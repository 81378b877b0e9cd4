using Microsoft.AspNetCore.Http;

namespace SkillsHub.Web.Tests;

public sealed class PageTests
{
    private readonly DefaultHttpContext http = new();

    [Theory]
    [InlineData(null, 20)]
    [InlineData(0, 1)]
    [InlineData(-5, 1)]
    [InlineData(7, 7)]
    [InlineData(100_000, 100)]
    public void A_page_has_between_1_and_100_rows(int? asked, int given) => Assert.Equal(given, new PageRequest { Limit = asked }.Size);

    [Fact]
    public void The_last_page_names_no_next_one()
    {
        var page = Page.Of([1, 2, 3], size: 3, row => row, http);

        Assert.Equal([1, 2, 3], page.Items);
        Assert.Null(page.Next);
        Assert.False(http.Response.Headers.ContainsKey("Link"));
    }

    [Fact]
    public void A_page_links_to_the_next_one_with_the_same_filters()
    {
        http.Request.Path = "/api/catalogue/programmes";
        http.Request.QueryString = new QueryString("?q=a%26b&limit=2&after=old");

        var page = Page.Of([1, 2, 3], size: 2, row => row, http);

        Assert.Equal([1, 2], page.Items);
        Assert.True(Cursor.TryDecode<int>(page.Next!, out var key));
        Assert.Equal(2, key);
        Assert.Equal($"</api/catalogue/programmes?q=a%26b&limit=2&after={page.Next}>; rel=\"next\"", http.Response.Headers.Link);
    }
}
