using SkillsHub.Events;
using SkillsHub.Persistence;
using SkillsHub.ServiceDefaults;

var builder = WebApplication.CreateBuilder(args);
builder.AddApiDefaults();
builder.AddEvents();

var app = builder.Build();
app.UseApiDefaults("/api/events");
app.MapEvents();
await app.RunOrMigrateAsync(args);
