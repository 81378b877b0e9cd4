using SkillsHub.Persistence;
using SkillsHub.Portal;

// The settings lie beside the binary, from wherever it is started.
var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
builder.AddPortal();

var app = builder.Build();
app.MapPortal();
await app.RunOrMigrateAsync(args);
