using NetArchTest.Rules;
using SkillsHub.Domain;

namespace SkillsHub.Architecture.Tests;

public sealed class DomainTests
{
    private static readonly string[] Infrastructure =
        ["Microsoft.EntityFrameworkCore", "Npgsql", "MassTransit", "RabbitMQ", "Microsoft.AspNetCore", "Microsoft.Extensions", "System.Net.Http", "SkillsHub.Persistence", "SkillsHub.Web"];

    public static TheoryData<string> Services => Solution.ServiceNames;

    [Theory]
    [MemberData(nameof(Services))]
    public void Aggregates_and_their_errors_know_no_infrastructure(string service)
    {
        var assembly = Solution.AssemblyOf(service);
        var impure = Types.InAssembly(assembly).That().Inherit(typeof(Aggregate)).Or().Inherit(typeof(Error))
            .ShouldNot().HaveDependencyOnAny(Infrastructure).GetResult();

        Assert.True(impure.IsSuccessful, string.Join(", ", impure.FailingTypeNames ?? []));
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void Time_is_passed_in(string service)
    {
        foreach (var file in Solution.Files("*.cs", $"services/{service}"))
            Assert.DoesNotMatch(@"DateTime(Offset)?\.(Utc)?Now|DateTime\.Today", Solution.Read(file));
    }

    [Fact]
    public void Reading_an_agreement_is_pure()
    {
        var impure = Types.InAssembly(Solution.AssemblyOf("Partnership")).That().ResideInNamespaceStartingWith("SkillsHub.Partnership.Agreements.Import")
            .ShouldNot().HaveDependencyOnAny(Infrastructure).GetResult();

        Assert.True(impure.IsSuccessful, string.Join(", ", impure.FailingTypeNames ?? []));
    }
}
