using SkillsHub.Testing.Services;

namespace SkillsHub.Documentation.Tests;

public sealed class OpenApiTests(DocumentationService service) : IClassFixture<DocumentationService>
{
    [Fact]
    public async Task Every_operation_is_described()
    {
        using var anyone = service.ClientOf(user: null);

        var document = await OpenApiDocument.ReadAsync(anyone, "/api/documentation");

        document.DescribesOperations(atLeast: 10);
    }
}
