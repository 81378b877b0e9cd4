global using System.Net;
global using System.Text.Json;
global using Microsoft.AspNetCore.Builder;
global using Microsoft.AspNetCore.Http;
global using SkillsHub.Gateway.Tests.Support;
global using SkillsHub.Testing;
global using Xunit;
