using SkillsHub.Documentation;
using SkillsHub.Persistence;
using SkillsHub.ServiceDefaults;

var builder = WebApplication.CreateBuilder(args);
builder.AddApiDefaults();
builder.AddDocumentation();

var app = builder.Build();
app.UseApiDefaults(DocumentationExtensions.Prefix);
app.MapDocumentation();
await app.RunOrMigrateAsync(args);
