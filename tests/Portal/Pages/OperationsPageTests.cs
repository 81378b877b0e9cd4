using Microsoft.AspNetCore.Http;
using SkillsHub.Portal.Tests.Support;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Portal.Tests.Pages;

public sealed class OperationsPageTests(HubFixture fixture) : IClassFixture<HubFixture>
{
    [Fact]
    public async Task What_waits_in_a_database_is_counted_once_however_many_replicas_see_it()
    {
        fixture.Hub.Figures = context => context.Response.WriteAsJsonAsync(new { data = new { result = Samples(context.Request.Query["query"].ToString()) } });
        using var operators = await fixture.VisitAsync(TestUser.Operator());

        Assert.Contains("7 événements à publier", Row((await operators.OpenAsync("/operations")).Body), StringComparison.Ordinal);
    }

    // Two replicas of one service, which read the same seven rows.
    private static object[] Samples(string query) => query switch
    {
        "max by (service) (outbox_pending)" => [Sample("7")],
        "sum by (service) (outbox_pending)" => [Sample("14")],
        _ => [],
    };

    private static object Sample(string value) => new { metric = new { service = "catalogue" }, value = new object[] { 0, value } };

    private static string Row(string page) => page.Split("id=\"desk-catalogue")[1].Split("</section>")[0];
}
