namespace SkillsHub.Architecture.Tests;

public sealed class ReferenceTests
{
    private static readonly string[] SharedLibraries = ["Contracts", "Domain", "Mail", "Messaging", "Persistence", "Web", "ServiceDefaults"];

    public static TheoryData<string> Services => Solution.ServiceNames;

    [Theory]
    [MemberData(nameof(Services))]
    public void A_service_references_shared_libraries_and_contracts_only(string service)
    {
        var foreign = Solution.ReferencesOf($"services/{service}/{service}/{service}.csproj")
            .Where(name => !SharedLibraries.Contains(name, StringComparer.Ordinal) && !name.EndsWith(".Contracts", StringComparison.Ordinal));

        Assert.Empty(foreign);
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void Contracts_depend_on_nothing_but_the_shared_contracts(string service)
    {
        var project = $"services/{service}/{service}.Contracts/{service}.Contracts.csproj";

        Assert.Equal(["Contracts"], Solution.ReferencesOf(project));
        Assert.DoesNotContain("PackageReference", Solution.Read(project), StringComparison.Ordinal);
        Assert.DoesNotContain("FrameworkReference", Solution.Read(project), StringComparison.Ordinal);
    }

    [Fact]
    public void The_domain_and_the_shared_contracts_depend_on_nothing()
    {
        foreach (var project in (string[])["services/Shared/Domain/Domain.csproj", "services/Shared/Contracts/Contracts.csproj"])
        {
            Assert.Empty(Solution.ReferencesOf(project));
            Assert.DoesNotContain("PackageReference", Solution.Read(project), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Doors_reference_no_service()
    {
        var services = Solution.Services.Concat(["Messaging"]).ToHashSet(StringComparer.Ordinal);

        foreach (var project in Solution.Files("*.csproj", "gateway"))
            Assert.DoesNotContain(Solution.ReferencesOf(project), services.Contains);
    }

    [Fact]
    public void MassTransit_is_the_last_free_version()
    {
        var versions = Solution.Read("Directory.Packages.props");

        Assert.Contains("<PackageVersion Include=\"MassTransit\" Version=\"8.5.12\" />", versions, StringComparison.Ordinal);
        Assert.Contains("<PackageVersion Include=\"MassTransit.RabbitMQ\" Version=\"8.5.12\" />", versions, StringComparison.Ordinal);
    }
}
