using CsCheck;
using SkillsHub.Contracts;
using SkillsHub.Documentation.Contracts;
using SkillsHub.Documentation.Contracts.V1;
using SkillsHub.Documentation.Resources;
using SkillsHub.Domain;

namespace SkillsHub.Documentation.Tests.Resources;

public sealed class ResourceStreamTests
{
    private static readonly DateTimeOffset Now = new(2027, 1, 15, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Each_audience_knows_exactly_the_published_resources_that_it_may_read() => Gen.Int[0, 5].List[0, 30].Sample(steps =>
    {
        var resource = Resource.Draft(Guid.CreateVersion7(), "hub", Record(Visibility.Public), Now);
        var events = steps.Select(step => Do(resource, step)).Where(result => result.Error is null).SelectMany(result => result.Value).ToList();

        var isPublished = resource.State == ResourceState.Published;
        Assert.Equal(isPublished && resource.Record.Visibility == Visibility.Public, Known(events, happened => happened is ResourcePublished, happened => happened is ResourceWithdrawn));
        Assert.Equal(
            isPublished && resource.Record.Visibility == Visibility.Partners,
            Known(events, happened => happened is ResourcePublishedToPartners, happened => happened is ResourceWithdrawnFromPartners));
    });

    private static bool Known(IEnumerable<IntegrationEvent> events, Func<IntegrationEvent, bool> appears, Func<IntegrationEvent, bool> goes) =>
        events.LastOrDefault(happened => appears(happened) || goes(happened)) is { } last && appears(last);

    private static ResourceRecord Record(Visibility visibility) => new()
    {
        Title = "T",
        Description = "D",
        Type = ResourceType.Text,
        Language = "fr",
        Visibility = visibility,
        Identifier = "ISBN 0",
    };

    private static Result<IntegrationEvent[]> Do(Resource resource, int step) => step switch
    {
        0 => resource.Publish(Now),
        1 => resource.Revise(Record(Visibility.Public)),
        2 => resource.Revise(Record(Visibility.Partners)),
        3 => resource.Revise(Record(Visibility.Staff)),
        4 => resource.Attach(new FileVersion(resource.Versions.Count + 1, new string('a', 64), 1, "text/plain", "a.txt", Now)),
        _ => resource.Withdraw(Now),
    };
}
