using SkillsHub.Testing.Services;

namespace SkillsHub.Catalogue.Tests;

public sealed class OpenApiTests(CatalogueService service) : IClassFixture<CatalogueService>
{
    [Fact]
    public async Task Every_operation_is_described()
    {
        using var anyone = service.ClientOf(user: null);

        var document = await OpenApiDocument.ReadAsync(anyone, "/api/catalogue");

        document.DescribesOperations(atLeast: 12);
    }

    [Theory]
    [InlineData("ProgrammeSummary", "title", true, false)]
    [InlineData("ProgrammeSummary", "pathways", true, false)]
    [InlineData("ProgrammeSummary", "credits", true, true)]
    [InlineData("ProgrammeSummary", "nextSession", true, true)]
    [InlineData("PageOfProgrammeSummary", "items", true, false)]
    [InlineData("PageOfProgrammeSummary", "next", false, false)]
    [InlineData("ProgrammeRequest", "code", true, false)]
    [InlineData("ProgrammeRequest", "level", false, true)]
    [InlineData("ScheduleSessionRequest", "modality", true, false)]
    [InlineData("CancelSessionRequest", "reason", true, false)]
    [InlineData("ProblemDetails", "code", true, false)]
    [InlineData("ProblemDetails", "errors", false, false)]
    public async Task A_member_says_whether_it_is_always_there_and_whether_it_may_be_null(string schema, string member, bool required, bool nullable)
    {
        using var anyone = service.ClientOf(user: null);

        var document = await OpenApiDocument.ReadAsync(anyone, "/api/catalogue");

        Assert.Equal((required, nullable), document.Member(schema, member));
    }
}
