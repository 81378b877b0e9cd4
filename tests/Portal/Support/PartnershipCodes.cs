using System.Reflection;
using System.Text.Json;

namespace SkillsHub.Portal.Tests.Support;

/// <summary>What Partnership can send, read from the service itself: its types are its own.</summary>
internal static class PartnershipCodes
{
    public static TheoryData<string> Findings => Constants("FindingCodes");

    public static TheoryData<string> Refusals => Constants("ImportCodes");

    public static TheoryData<string> OpenPointKinds => [.. Enum.GetNames(Find("OpenPointKind")).Select(JsonNamingPolicy.CamelCase.ConvertName)];

    private static TheoryData<string> Constants(string type) =>
        [.. Find(type).GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!)];

    private static Type Find(string name) =>
        Assembly.Load("Partnership").GetType($"SkillsHub.Partnership.Agreements.Import.{name}", throwOnError: true)!;
}
