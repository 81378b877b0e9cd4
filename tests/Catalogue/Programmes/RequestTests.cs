using System.Net;
using System.Text;
using System.Text.Json;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Catalogue.Tests.Programmes;

public sealed class RequestTests(CatalogueService service) : IClassFixture<CatalogueService>
{
    private readonly CatalogueClient staff = new(service.ClientOf(TestUser.Staff()));

    [Theory]
    [InlineData("/programmes/x")]
    [InlineData("/nothing/here")]
    public async Task What_is_not_there_is_not_found_without_asking_who_asks(string path)
    {
        var answer = await new CatalogueClient(service.ClientOf(null)).SendAsync(HttpMethod.Get, $"/api/catalogue{path}");
        Assert.Equal((HttpStatusCode.NotFound, "resource.not-found"), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task The_head_of_an_answer_is_had_without_its_body()
    {
        var anyone = new CatalogueClient(service.ClientOf(null));
        var (whole, head) = (await anyone.GetAsync("?q=rien"), await anyone.SendAsync(HttpMethod.Head, $"{CatalogueClient.Programmes}?q=rien"));
        Assert.Equal((HttpStatusCode.OK, whole.ETag), (head.Status, head.ETag));
        Assert.Equal(JsonValueKind.Undefined, head.Body.ValueKind);
    }

    [Fact]
    public async Task One_answer_names_every_field_at_fault()
    {
        var refused = await staff.CreateAsync(new
        {
            code = "  ",
            title = new string('x', 256),
            summary = "a\0b",
            pathways = Array.Empty<string>(),
            credits = -1,
            level = 9,
            certification = "ABC",
            romeCodes = new[] { "M1805", "nope" },
        });

        Assert.Equal((HttpStatusCode.BadRequest, "request.invalid"), (refused.Status, refused.Code));
        Assert.Equal(["certification", "code", "credits", "level", "pathways", "romeCodes[1]", "summary", "title"], refused.Fields.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("""{"code":"A","title":"A","summary":"A","pathways":["by-magic"]}""", "pathways[0]")]
    [InlineData("""{"code":"A","title":"A","summary":"A","pathways":[0]}""", "pathways[0]")]
    [InlineData("""{"code":"A","title":"A","summary":"A","pathways":[],"credits":"6"}""", "credits")]
    [InlineData("""{"code":"A","colour":"red"}""", "colour")]
    [InlineData("""{"code":""", "code")]
    [InlineData("[]", "body")]
    [InlineData("null", "body")]
    [InlineData("", "body")]
    public async Task A_body_that_cannot_be_read_names_the_field(string json, string field)
    {
        var refused = await staff.CreateAsync(new StringContent(json, Encoding.UTF8, "application/json"));

        Assert.Equal((HttpStatusCode.BadRequest, "request.malformed"), (refused.Status, refused.Code));
        Assert.Equal([field], refused.Fields);
        Assert.True(refused.Body.TryGetProperty("traceId", out _));
        Assert.DoesNotContain("SkillsHub", refused.Text("detail"), StringComparison.Ordinal);
        Assert.DoesNotContain("parameter", refused.Text("detail"), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Another_content_type_and_no_body_are_refused_in_words()
    {
        var text = await staff.CreateAsync(new StringContent("x", Encoding.UTF8, "text/plain"));
        var none = await staff.SendAsync(HttpMethod.Post, CatalogueClient.Programmes);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, text.Status);
        Assert.Equal("request.unsupported-media-type", text.Code);
        Assert.Contains(none.Status, new[] { HttpStatusCode.BadRequest, HttpStatusCode.UnsupportedMediaType });
        Assert.NotEmpty(none.Code!);
    }

    [Fact]
    public async Task A_session_that_cannot_be_is_refused_by_field()
    {
        var programme = await staff.CreateAsync();

        var refused = await staff.DoAsync(programme, "sessions", new
        {
            id = Guid.NewGuid(),
            startsOn = "2027-03-10",
            endsOn = "2027-03-09",
            modality = "onSite",
            capacity = -3,
            registrationPeriods = new[] { new { opensOn = "2027-02-01", closesOn = "2027-01-01" } },
        });
        var empty = await staff.DoAsync(programme, "sessions", new { });
        var unknown = await staff.DoAsync(programme, "sessions", new { startsOn = "2027-03-10", endsOn = "2027-03-11", modality = "onMars", capacity = 3 });
        var noDate = await staff.DoAsync(programme, "sessions", new { startsOn = "2027-02-30", endsOn = "2027-03-11", modality = "remote", capacity = 3 });

        Assert.Equal(["capacity", "endsOn", "id", "place", "registrationPeriods[0].closesOn"], refused.Fields.Order(StringComparer.Ordinal));
        Assert.Equal(["capacity", "endsOn", "modality", "startsOn"], empty.Fields.Order(StringComparer.Ordinal));
        Assert.Equal(["modality"], unknown.Fields);
        Assert.Equal(["startsOn"], noDate.Fields);
    }

    [Theory]
    [InlineData(-40, -1, "session.in-the-past")]
    [InlineData(-40, 1, null)]
    [InlineData(3600, 3610, null)]
    [InlineData(3600, 3700, "session.too-far-away")]
    public async Task A_session_ends_today_or_later_and_within_ten_years(int starts, int ends, string? code)
    {
        var today = DateOnly.FromDateTime(DateTime.UtcNow);

        var answer = await staff.DoAsync(await staff.CreateAsync(), "sessions", new { startsOn = today.AddDays(starts), endsOn = today.AddDays(ends), modality = "remote", capacity = 3 });

        Assert.Equal(code is null ? HttpStatusCode.OK : HttpStatusCode.BadRequest, answer.Status);
        if (code is not null)
            Assert.Equal((code, "endsOn"), (answer.Code, answer.Fields.Single()));
    }

    [Theory]
    [InlineData("?after=nonsense", "after")]
    [InlineData("?after=bnVsbA", "after")]
    [InlineData("?limit=many", "limit")]
    [InlineData("?limit=0", "limit")]
    [InlineData("?limit=101", "limit")]
    [InlineData("?pathway=training", "pathway")]
    [InlineData("?modality=OnSite", "modality")]
    [InlineData("?q=a%00b", "q")]
    public async Task A_question_that_cannot_be_answered_names_the_parameter(string query, string field)
    {
        var refused = await staff.GetAsync(query);

        Assert.Equal((HttpStatusCode.BadRequest, field), (refused.Status, refused.Fields.Single()));
    }

    [Fact]
    public async Task An_id_of_another_version_is_refused_in_one_answer_with_whatever_else_is_wrong()
    {
        var refused = await staff.CreateAsync(new { id = Guid.NewGuid(), code = "A", title = " ", summary = "A", pathways = new[] { "apprenticeship" } });

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Equal(["id", "title"], refused.Fields);
    }

    [Fact]
    public async Task An_unknown_programme_is_not_there()
    {
        Assert.Equal("programme.not-found", (await staff.GetAsync($"/{Guid.CreateVersion7()}")).Code);
        Assert.Equal(HttpStatusCode.NotFound, (await staff.GetAsync("/not-a-guid")).Status);
    }
}
