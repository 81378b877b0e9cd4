using SkillsHub.Partnership;
using SkillsHub.Persistence;
using SkillsHub.ServiceDefaults;

var builder = WebApplication.CreateBuilder(args);
builder.AddApiDefaults();
builder.AddPartnership();

var app = builder.Build();
app.UseApiDefaults(PartnershipExtensions.Prefix);
app.MapPartnership();
await app.RunOrMigrateAsync(args);
