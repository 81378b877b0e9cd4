using SkillsHub.Identity;
using SkillsHub.Identity.Start;

var builder = WebApplication.CreateBuilder(args);
builder.AddIdentity();

var app = builder.Build();
if (await app.RunCommandAsync(args))
    return;

app.MapIdentity();
await app.RunAsync();
