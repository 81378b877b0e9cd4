using SkillsHub.Partnership;
using SkillsHub.Partnership.Reports;
using SkillsHub.ServiceDefaults;

var builder = WebApplication.CreateBuilder(args);
builder.AddApiDefaults();
builder.AddPartnership();

var app = builder.Build();
app.UseApiDefaults(PartnershipExtensions.Prefix);
app.MapPartnership();
await app.RunCommandAsync(args);
