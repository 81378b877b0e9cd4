using Microsoft.AspNetCore.Http;

namespace SkillsHub.Web.Tests;

public sealed class PageTests
{
    private readonly DefaultHttpContext http = new();

    [Theory]
    [InlineData(null, 20)]
    [InlineData(1, 1)]
    [InlineData(7, 7)]
    [InlineData(100, 100)]
    public void A_page_has_as_many_rows_as_asked_for(int? asked, int given)
    {
        var request = new PageRequest { Limit = asked };

        Assert.Null(request.TryRead<int>(out _));
        Assert.Equal(given, request.Size);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    [InlineData(101)]
    public void A_limit_out_of_its_range_is_refused_and_not_corrected(int asked)
    {
        var refusal = Assert.IsType<Invalid>(new PageRequest { Limit = asked }.TryRead<int>(out _));

        Assert.Equal(new FieldError("limit", "out-of-range", "limit is a number from 1 to 100."), Assert.Single(refusal.Errors));
    }

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

    [Fact]
    public void However_its_parameters_are_written_a_page_links_to_the_next_one_with_one_cursor_and_all_that_repeats()
    {
        http.Request.Path = "/api/catalogue/programmes";
        http.Request.QueryString = new QueryString("?kind=a&After=old&kind=b");

        var page = Page.Of([1, 2], size: 1, row => row, http);

        Assert.Equal($"</api/catalogue/programmes?kind=a&kind=b&after={page.Next}>; rel=\"next\"", http.Response.Headers.Link);
    }
}
