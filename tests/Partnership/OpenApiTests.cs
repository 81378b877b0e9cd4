using SkillsHub.Testing.Services;

namespace SkillsHub.Partnership.Tests;

public sealed class OpenApiTests(PartnershipService service) : IClassFixture<PartnershipService>
{
    [Fact]
    public async Task Every_operation_is_described()
    {
        using var anyone = service.ClientOf(user: null);

        var document = await OpenApiDocument.ReadAsync(anyone, "/api/partnership");

        document.DescribesOperations(atLeast: 15);
    }

    [Theory]
    [InlineData("AgreementDetails", "content", true, false)]
    [InlineData("AgreementDetails", "endsOn", true, true)]
    [InlineData("AgreementExtract", "parties", true, false)]
    [InlineData("Correction", "reason", true, false)]
    [InlineData("RecordSignatureRequest", "party", true, false)]
    [InlineData("ResolveOpenPointRequest", "rate", false, true)]
    public async Task A_member_says_whether_it_is_always_there_and_whether_it_may_be_null(string schema, string member, bool required, bool nullable)
    {
        using var anyone = service.ClientOf(user: null);

        var document = await OpenApiDocument.ReadAsync(anyone, "/api/partnership");

        Assert.Equal((required, nullable), document.Member(schema, member));
    }
}
