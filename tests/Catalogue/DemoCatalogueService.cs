using SkillsHub.Testing.Services;

namespace SkillsHub.Catalogue.Tests;

public sealed class DemoCatalogueService() : ServiceFixture("services/Catalogue/Catalogue", "catalogue-db")
{
    protected override void Configure(IDictionary<string, string> environment) => environment["Demo__Enabled"] = "true";
}
