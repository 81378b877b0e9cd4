using SkillsHub.Testing.Services;

namespace SkillsHub.Catalogue.Tests;

public sealed class CatalogueService() : ServiceFixture("services/Catalogue/Catalogue", "catalogue-db");
