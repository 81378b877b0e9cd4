using SkillsHub.Catalogue;
using SkillsHub.Persistence;
using SkillsHub.ServiceDefaults;

var builder = WebApplication.CreateBuilder(args);
builder.AddApiDefaults();
builder.AddCatalogue();

var app = builder.Build();
app.UseApiDefaults(CatalogueExtensions.Prefix);
app.MapCatalogue();
await app.RunOrMigrateAsync(args);
